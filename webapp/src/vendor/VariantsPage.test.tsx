import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeShop, loggedInAs, problem, versioned } from '../test/fakeShop';
import { open } from '../test/open';
import { managed, mug, price } from '../test/mug';

describe('variants', () => {
    it('are changed with the version that was read, and stock that is unknown costs its own column', async () => {
        const log = fakeShop({
            ...loggedInAs('vendor'),
            ...managed(),
            '/api/v1/inventory': () => problem(503, 'unavailable'),
            'PATCH /api/v1/products/p1/variants/MUG-1': () => versioned(mug(), '"2"'),
        });
        const { person } = open('/vendor/products/p1/variants');
        await person.click(await screen.findByRole('button', { name: 'Change MUG-1' }));
        const field = screen.getByLabelText(/^Price/);
        await person.clear(field);
        await person.type(field, '3.50');
        await person.click(screen.getByRole('button', { name: 'Save' }));
        expect(await screen.findByText('The variant is saved.')).toBeVisible();
        const sent = log.find(({ method }) => method === 'PATCH');
        expect(sent?.headers.get('If-Match')).toBe('"1"');
        expect(sent?.body).toEqual({ price: price(350), options: { colour: 'red' }, barcode: '', weightGrams: 0 });
    });

    it('that somebody else changed are not overwritten unseen', async () => {
        fakeShop({
            ...loggedInAs('vendor'),
            ...managed(),
            'DELETE /api/v1/products/p1/variants/MUG-1': () => problem(412, 'edited-meanwhile'),
        });
        const { person } = open('/vendor/products/p1/variants');
        await person.click(await screen.findByRole('button', { name: 'Retire MUG-1' }));
        await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Retire' }));
        expect(await screen.findByRole('alert')).toHaveTextContent('Somebody else changed this');
        await person.click(screen.getByRole('button', { name: 'Show how it is now' }));
        await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    });
});

it('a draft is published', async () => {
    const log = fakeShop({
        ...loggedInAs('vendor'),
        ...managed(),
        'PATCH /api/v1/products/p1': () => versioned(mug({ status: 'ACTIVE' }), '"2"'),
    });
    const { person } = open('/vendor/products/p1/sale');
    await person.click(await screen.findByRole('button', { name: 'Publish' }));
    expect(await screen.findByText('The product is on sale.')).toBeVisible();
    expect(log.find(({ method }) => method === 'PATCH')?.body).toEqual({ status: 'ACTIVE' });
});

it('prices are told from then to now', async () => {
    const change = { sku: 'MUG-1', oldPrice: price(295), newPrice: price(350), changedBy: 'u-1' };
    fakeShop({
        ...loggedInAs('vendor'),
        ...managed(),
        '/api/v1/products/p1/prices': () => ({ items: [{ ...change, changedAt: '2026-01-02T03:04:05Z' }] }),
    });
    open('/vendor/products/p1/prices');
    expect(await screen.findByText('£3.50')).toBeVisible();
    expect(screen.getByText('You')).toBeVisible();
});
