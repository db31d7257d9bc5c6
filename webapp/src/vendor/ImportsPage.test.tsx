import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { addresses, fakeShop, loggedInAs, problem } from '../test/fakeShop';
import { open } from '../test/open';
import { uploadsToo } from '../test/uploads';

describe('an import', () => {
    const job = (status: string, more: object = {}) => ({
        id: 'i1',
        status,
        progress: 50,
        rowsRead: 4,
        created: 1,
        updated: 1,
        unchanged: 1,
        refused: 1,
        createdAt: '2026-01-02T03:04:05Z',
        ...more,
    });

    it('is sent, watched, cancelled, and what it refused is kept', async () => {
        uploadsToo();
        URL.createObjectURL = vi.fn(() => 'blob:x');
        let status = 'running';
        const log = fakeShop({
            ...loggedInAs('vendor'),
            'POST /api/v1/products/imports': () => job('queued', { fileName: 'p.csv' }),
            'GET /api/v1/products/imports': () => ({ items: [job('done')] }),
            '/api/v1/products/imports/i1': () => job(status, { fileName: 'p.csv' }),
            'POST /api/v1/products/imports/i1/cancel': () => job((status = 'cancelled')),
            '/api/v1/products/imports/i1/refusals': () =>
                new Response('line,column', { headers: { 'Content-Type': 'text/csv' } }),
        });
        const { person, where } = open('/vendor/imports');
        expect(await screen.findByText('Finished')).toBeVisible();
        expect(screen.getByRole('rowheader', { name: 'No name' })).toBeVisible();
        await person.upload(screen.getByLabelText(/^CSV file/), new File(['sku'], 'p.csv', { type: 'text/csv' }));
        await person.click(screen.getByRole('button', { name: 'Start the import' }));
        await waitFor(() => expect(where()).toBe('/vendor/imports/i1'));
        expect(addresses(log)).toContain('/api/v1/products/imports?fileName=p.csv');
        expect(await screen.findByRole('heading', { level: 1, name: 'Import of p.csv' })).toBeVisible();
        expect(await screen.findByText('Under way')).toBeVisible();
        await person.click(screen.getByRole('button', { name: 'Cancel the import' }));
        expect(await screen.findByText('Cancelled')).toBeVisible();
        await person.click(screen.getByRole('button', { name: 'Download the refused rows' }));
        await waitFor(() => expect(addresses(log)).toContain('/api/v1/products/imports/i1/refusals'));
    });

    it('is refused while ten are under way', async () => {
        uploadsToo();
        fakeShop({
            ...loggedInAs('vendor'),
            'GET /api/v1/products/imports': () => ({ items: [] }),
            'POST /api/v1/products/imports': () => problem(429, 'too-many-imports'),
        });
        const { person } = open('/vendor/imports');
        await person.upload(
            await screen.findByLabelText(/^CSV file/),
            new File(['sku'], 'p.csv', { type: 'text/csv' }),
        );
        await person.click(screen.getByRole('button', { name: 'Start the import' }));
        expect(await screen.findByRole('alert')).toHaveTextContent('too much at once');
    });
});
