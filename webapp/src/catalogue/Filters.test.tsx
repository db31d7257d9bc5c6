import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { addresses, fakeShop } from '../test/fakeShop';
import { open } from '../test/open';
import { lantern, smallShop } from '../test/smallShop';

describe('what narrows and orders the catalogue', () => {
    it('narrows by category, and counts what the search would find elsewhere', async () => {
        smallShop();
        const { person, where } = open('/category/Home');
        const nav = within(screen.getByRole('navigation', { name: 'Categories' }));
        await person.click(await nav.findByRole('link', { name: /Lighting/ }));
        expect(where()).toBe('/category/Home/Lighting');
        await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1));
        expect(nav.getByRole('link', { name: /Lighting/ })).toHaveAttribute('aria-current', 'true');
        expect(nav.getByRole('link', { name: 'Kitchen 1 product' })).toBeVisible();

        await person.type(screen.getByRole('combobox', { name: 'Search the catalogue' }), 'mug{Enter}');
        expect(where()).toBe('/search?q=mug');
        expect(await nav.findByRole('link', { name: 'Home 1 product' })).toBeVisible();
        await waitFor(() => expect(nav.queryByRole('link', { name: /Lighting/ })).toBeNull());
        await person.click(nav.getByRole('link', { name: /Home/ }));
        expect(where()).toBe('/search?q=mug&category=Home');
    });

    it('asks for the order chosen', async () => {
        const asked = smallShop();
        const { person, where } = open('/search');
        await person.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Price: high to low');
        expect(where()).toBe('/search?sort=-price');
        await waitFor(() => expect(addresses(asked)).toContainEqual(expect.stringContaining('sort=-price')));
    });

    it('narrows by facets, shows what it is narrowed by, and widens again', async () => {
        const asked = fakeShop({
            '/api/v1/products': () => ({
                items: [lantern],
                facets: {
                    brand: [{ value: 'Acme', count: 3 }],
                    price: [
                        { from: 0, to: 500, count: 2 },
                        { from: 500, count: 1 },
                    ],
                    rating: [{ value: '4', count: 1 }],
                    attributes: { colour: [{ value: 'red', count: 2 }] },
                },
            }),
        });
        const { person, where } = open('/search');
        await person.click(await screen.findByRole('checkbox', { name: 'Acme (3)' }));
        await person.click(await screen.findByRole('checkbox', { name: 'red (2)' }));
        await person.click(await screen.findByRole('radio', { name: 'up to £5.00 (2)' }));
        expect(where()).toBe('/search?brand=Acme&attr=colour%3Ared&minPrice=0&maxPrice=499');
        await waitFor(() =>
            expect(addresses(asked)).toContainEqual(
                expect.stringMatching(/brand=Acme&attr=colour%3Ared&minPrice=0&maxPrice=499/),
            ),
        );
        const chips = within(screen.getByRole('list', { name: 'Active filters' }));
        await person.click(chips.getByRole('link', { name: 'Remove filter: colour: red' }));
        expect(where()).toBe('/search?brand=Acme&minPrice=0&maxPrice=499');
        await person.click(chips.getByRole('link', { name: 'Clear all' }));
        expect(where()).toBe('/search');
        expect(screen.queryByRole('list', { name: 'Active filters' })).toBeNull();
    });

    it('has no lists beside the products on a phone, but filters to open', async () => {
        vi.spyOn(window, 'matchMedia').mockImplementation(
            (media) =>
                ({
                    matches: media === '(max-width: 61.99em)',
                    media,
                    addEventListener: () => {},
                    removeEventListener: () => {},
                }) as never,
        );
        fakeShop({
            '/api/v1/products': () => ({ items: [lantern], facets: { brand: [{ value: 'Acme', count: 3 }] } }),
        });
        const { person, where } = open('/search');
        expect(await screen.findByRole('article', { name: 'Pink hanging lantern' })).toBeVisible();
        expect(screen.queryByRole('navigation', { name: 'Categories' })).toBeNull();
        expect(screen.queryByRole('checkbox')).toBeNull();
        await person.click(screen.getByRole('button', { name: /^Filters/ }));
        await person.click(await screen.findByRole('checkbox', { name: 'Acme (3)' }));
        expect(where()).toBe('/search?brand=Acme');
    });
});
