import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { addresses, fakeShop, product, refusal } from '../test/fakeShop';
import { open } from '../test/open';
import { lantern, mug, smallShop } from '../test/smallShop';

const facets = {
    category: [
        { value: 'Home > Kitchen', count: 1 },
        { value: 'Home > Lighting', count: 1 },
    ],
};

/** Where it is told how many there are. */
const count = () => screen.getByText(/product|Looking|Nothing to show/i, { selector: '[role=status]' });

describe('the catalogue', () => {
    it('shows what there is, what it costs and whether it can be had', async () => {
        smallShop();
        open('/search');
        expect(screen.getByTestId('loading')).toBeInTheDocument();
        const card = within(await screen.findByRole('article', { name: 'Pink hanging lantern' }));
        expect(card.getByText('£2.55')).toBeVisible();
        expect(card.getByText('Lighting')).toBeVisible();
        expect(card.getByRole('link')).toHaveAttribute('href', '/product/22804');
        expect(await card.findByText('In stock')).toBeVisible();
        expect(within(screen.getByRole('article', { name: 'Vintage mug' })).getByText('Only 3 left')).toBeVisible();
        expect(count()).toHaveTextContent('2 products');
        expect(screen.getByRole('contentinfo')).toHaveTextContent('Daqing Chen');
    });

    it('searches on Enter, says so in the address, and goes back', async () => {
        smallShop();
        const { person, where, router } = open('/search');
        await screen.findByRole('article', { name: 'Vintage mug' });
        await person.type(screen.getByRole('combobox', { name: 'Search the catalogue' }), 'lantern{Enter}');
        expect(where()).toBe('/search?q=lantern');
        await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1));
        expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Results for “lantern”');
        await waitFor(() => expect(document.title).toBe('Results for “lantern” – CloudRetail'));

        await act(() => router.navigate(-1));
        await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
        expect(screen.getByRole('combobox', { name: 'Search the catalogue' })).toHaveValue('');
    });

    it('suggests while one types, and leads to what is chosen', async () => {
        fakeShop({
            '/api/v1/products/suggest': () => ({
                titles: [{ title: 'PINK LANTERN', slug: 'pink-lantern' }],
                categories: ['Home > Lanterns'],
                brands: ['Lanternia'],
            }),
        });
        const { person, where } = open('/search');
        const box = screen.getByRole('combobox', { name: 'Search the catalogue' });
        await person.type(box, 'lan');
        expect(await screen.findByRole('option', { name: 'Pink lantern' })).toBeVisible();
        expect(box).toHaveAttribute('aria-expanded', 'true');
        await person.keyboard('{ArrowDown}{ArrowDown}');
        expect(screen.getByRole('option', { name: /^Home > Lanterns/ })).toHaveAttribute('aria-selected', 'true');
        await person.keyboard('{Enter}');
        expect(where()).toBe('/category/Home/Lanterns');

        await person.type(box, 'x');
        await person.click(await screen.findByRole('option', { name: /^Lanternia/ }));
        expect(where()).toBe('/search?brand=Lanternia');
    });

    it('searches all the same when there are no suggestions to be had', async () => {
        fakeShop({ '/api/v1/products/suggest': () => refusal(503, { title: 'Away' }) });
        const { person, where } = open('/');
        await person.type(screen.getByRole('combobox', { name: 'Search the catalogue' }), 'lantern{Enter}');
        expect(where()).toBe('/search?q=lantern');
    });

    it('shows more by the cursor, and moves the focus on', async () => {
        const pages: Record<string, unknown> = {
            '': { items: [lantern], nextCursor: 'two', facets },
            two: { items: [mug] },
        };
        fakeShop({ '/api/v1/products': (query) => pages[query.get('cursor') ?? ''] });
        const { person } = open('/search');
        await screen.findByRole('article', { name: 'Pink hanging lantern' });
        expect(count()).toHaveTextContent('Showing 1 of 2 products');
        await person.click(screen.getByRole('button', { name: 'Show more' }));
        const more = await screen.findByRole('article', { name: 'Vintage mug' });
        expect(screen.getAllByRole('article')).toHaveLength(2);
        expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
        expect(more.parentElement).toHaveFocus();
        expect(count()).toHaveTextContent('2 products');
    });

    it('keeps what it has if there is no more to be had just now', async () => {
        let away = true;
        fakeShop({
            '/api/v1/products': (query) => {
                if (!query.has('cursor')) {
                    return { items: [lantern], nextCursor: 'two', facets };
                }
                return away ? refusal(400, { title: 'Invalid cursor', detail: 'Start again.' }) : { items: [mug] };
            },
        });
        const { person } = open('/search');
        await person.click(await screen.findByRole('button', { name: 'Show more' }));
        expect(await screen.findByRole('alert')).toHaveTextContent('Invalid cursor');
        expect(screen.getAllByRole('article')).toHaveLength(1);
        away = false;
        await person.click(screen.getByRole('button', { name: 'Try again' }));
        await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
    });

    it('says that nothing was found, and offers a way on', async () => {
        smallShop();
        const { person, where } = open('/search?q=unicorn&category=Home');
        expect(await screen.findByText('Nothing on the shelves like that')).toBeVisible();
        expect(count()).toHaveTextContent('No products');
        await person.click(screen.getByRole('link', { name: 'Search all categories' }));
        expect(where()).toBe('/search?q=unicorn');
        await person.click(await screen.findByRole('link', { name: 'See everything' }));
        expect(where()).toBe('/search');
    });

    it('tells a problem in the shop’s words, and tries again', async () => {
        let away = true;
        fakeShop({
            '/api/v1/products': () =>
                away
                    ? refusal(
                          400,
                          {
                              title: 'Invalid request',
                              detail: 'The request does not validate.',
                              instance: 'urn:request:r-1',
                              errors: [{ field: 'q', message: 'must be text' }],
                          },
                          { 'X-Request-Id': 'r-1' },
                      )
                    : { items: [lantern], facets },
        });
        const { person } = open('/search');
        const alert = await screen.findByRole('alert');
        expect(alert).toHaveTextContent('Invalid request');
        expect(alert).toHaveTextContent('The request does not validate.');
        expect(alert).toHaveTextContent('q: must be text');
        expect(alert).toHaveTextContent('r-1');
        away = false;
        await person.click(screen.getByRole('button', { name: 'Try again' }));
        expect(await screen.findByRole('article', { name: 'Pink hanging lantern' })).toBeVisible();
        expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    });

    it('tells when the shop cannot be reached, after a second try of its own', async () => {
        const asked = fakeShop({
            '/api/v1/products': () => {
                throw new TypeError('Failed to fetch');
            },
        });
        open('/search');
        expect(await screen.findByRole('alert', {}, { timeout: 3000 })).toHaveTextContent('The shop can’t be reached');
        expect(addresses(asked).filter((address) => address.startsWith('/api/v1/products'))).toHaveLength(2);
    });

    it('sells on without the inventory and the categories', async () => {
        const away = () => refusal(403, { title: 'Away' });
        fakeShop({
            '/api/v1/products': () => ({ items: [lantern, mug], facets }),
            '/api/v1/inventory': away,
            '/api/v1/categories': away,
        });
        open('/search');
        expect(await screen.findAllByText('Stock unknown right now')).toHaveLength(2);
        expect(await screen.findByRole('link', { name: 'Home 2 products' })).toBeVisible();
    });

    it('tells the stock by itself once the inventory is back', async () => {
        vi.useFakeTimers({ shouldAdvanceTime: true });
        let away = true;
        fakeShop({
            '/api/v1/products': () => ({ items: [lantern], facets }),
            '/api/v1/inventory': () => (away ? refusal(503, { title: 'Away' }) : [{ sku: '22804', available: 90 }]),
        });
        open('/search');
        const unknown = await screen.findByText('Stock unknown right now');
        await act(() => vi.advanceTimersByTimeAsync(11_000));
        expect(unknown).toBeVisible();
        away = false;
        await act(() => vi.advanceTimersByTimeAsync(11_000));
        vi.useRealTimers();
        expect(await screen.findByText('In stock')).toBeVisible();
    });

    it('adds up the stock of all variants, and says when there is none', async () => {
        const price = { amount: 255, currency: 'GBP' };
        const bowl = product('B1', 'Bowl', {
            variants: [
                { sku: 'B1', options: { colour: 'red' }, price },
                { sku: 'B2', options: { colour: 'blue' }, price: { ...price, amount: 300 } },
            ],
        });
        const asked = fakeShop({
            '/api/v1/products': () => ({ items: [bowl, mug], facets }),
            '/api/v1/inventory': () => [
                { sku: '21071', available: 0 },
                { sku: 'B1', available: 1 },
                { sku: 'B2', available: 1 },
            ],
        });
        open('/search');
        const card = within(await screen.findByRole('article', { name: 'Bowl' }));
        expect(await card.findByText('Only 2 left')).toBeVisible();
        expect(card.getByText('From £2.55')).toBeVisible();
        expect(screen.getByText('Out of stock')).toBeVisible();
        expect(addresses(asked)).toContain('/api/v1/inventory?sku=B1&sku=B2&sku=21071');
    });
});

describe('an unknown page', () => {
    it('says so and leads back', async () => {
        smallShop();
        const { person, where } = open('/no/such/page');
        expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('We can’t find that page');
        await person.click(screen.getByRole('link', { name: 'Browse the catalogue' }));
        expect(where()).toBe('/');
    });
});
