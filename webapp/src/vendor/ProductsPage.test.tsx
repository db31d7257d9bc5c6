import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addresses, fakeShop, loggedInAs, problem } from '../test/fakeShop';
import { open } from '../test/open';
import { price } from '../test/mug';

describe('the list of products', () => {
    const row = (id: string, title: string) => ({
        id,
        title,
        slug: id,
        category: 'Home',
        status: 'ACTIVE',
        priceFrom: price(295),
        variants: 1,
        createdAt: '2026-01-02T03:04:05Z',
        updatedAt: '2026-01-02T03:04:05Z',
    });

    it('is sorted by the shop, forth and back, and the address says how', async () => {
        const log = fakeShop({
            ...loggedInAs('vendor'),
            '/api/v1/products/managed': () => ({ items: [row('p1', 'Mug')] }),
        });
        const { person, where } = open('/vendor/products?q=mug');
        expect(screen.getByRole('combobox', { name: 'Search the catalogue' })).toHaveValue('');
        await person.click(await screen.findByRole('button', { name: /^Product: sort/ }));
        expect(where()).toBe('/vendor/products?q=mug&sort=title');
        expect(screen.getByRole('columnheader', { name: /Product/ })).toHaveAttribute('aria-sort', 'ascending');
        await person.click(screen.getByRole('button', { name: /^Product: sort/ }));
        await waitFor(() => expect(addresses(log)).toContain('/api/v1/products/managed?limit=20&q=mug&sort=-title'));
        await person.selectOptions(screen.getByLabelText('Sort by'), 'Price from, descending');
        await waitFor(() => expect(addresses(log)).toContain('/api/v1/products/managed?limit=20&q=mug&sort=-price'));
    });

    it('has an address for each page, and begins anew when it is filtered', async () => {
        const log = fakeShop({
            ...loggedInAs('vendor'),
            '/api/v1/products/managed': (query) =>
                ({
                    two: { items: [row('p2', 'Cup')], nextCursor: 'three' },
                    three: { items: [row('p3', 'Jug')] },
                })[query.get('cursor') ?? ''] ?? { items: [row('p1', 'Mug')], nextCursor: 'two' },
        });
        const { person, where, router } = open('/vendor/products');
        await person.click(await screen.findByRole('button', { name: 'Next page' }));
        expect(await screen.findByRole('rowheader', { name: 'Cup' })).toBeVisible();
        expect(where()).toBe('/vendor/products?after=two&page=2');
        await person.click(screen.getByRole('button', { name: 'Next page' }));
        expect(await screen.findByRole('rowheader', { name: 'Jug' })).toBeVisible();
        await router.navigate(-1);
        expect(await screen.findByRole('rowheader', { name: 'Cup' })).toBeVisible();
        await person.click(screen.getByRole('button', { name: 'Previous page' }));
        expect(await screen.findByRole('rowheader', { name: 'Mug' })).toBeVisible();
        expect(where()).toBe('/vendor/products');
        await person.click(screen.getByRole('button', { name: 'Next page' }));
        await person.selectOptions(await screen.findByLabelText('Status'), 'Draft');
        expect(where()).toBe('/vendor/products?status=DRAFT');
        await waitFor(() => expect(addresses(log)).toContain('/api/v1/products/managed?limit=20&status=DRAFT'));
    });

    it('opened by a link to a page leads back to the first', async () => {
        fakeShop({
            ...loggedInAs('vendor'),
            '/api/v1/products/managed': (query) =>
                query.get('cursor') === 'nine' ? { items: [row('p9', 'Jug')] } : { items: [row('p1', 'Mug')] },
        });
        const { person, where } = open('/vendor/products?sort=title&after=nine&page=9');
        expect(await screen.findByRole('rowheader', { name: 'Jug' })).toBeVisible();
        expect(screen.getByText(/Page 9/)).toBeVisible();
        await person.click(screen.getByRole('button', { name: 'Previous page' }));
        expect(await screen.findByRole('rowheader', { name: 'Mug' })).toBeVisible();
        expect(where()).toBe('/vendor/products?sort=title');
    });

    it('whose page cannot be read says so, and leads back', async () => {
        fakeShop({
            ...loggedInAs('vendor'),
            '/api/v1/products/managed': (query) =>
                query.has('cursor') ? problem(400, 'invalid-request') : { items: [row('p1', 'Mug')] },
        });
        const { person } = open('/vendor/products?after=old&page=2');
        expect(await screen.findByRole('alert')).toBeVisible();
        await person.click(screen.getByRole('button', { name: 'Previous page' }));
        expect(await screen.findByRole('rowheader', { name: 'Mug' })).toBeVisible();
    });
});
