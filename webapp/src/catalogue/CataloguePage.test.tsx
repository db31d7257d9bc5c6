import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { describe, expect, it } from 'vitest';
import { App } from '../app/App';
import { fakeShop, product, refusal } from '../test/fakeShop';

let router: ReturnType<typeof createMemoryRouter>;

function where() {
    const { pathname, search } = router.state.location;
    return pathname + search;
}

function open(address = '/') {
    router = createMemoryRouter([{ path: '*', element: <App /> }], { initialEntries: [address] });
    render(<RouterProvider router={router} />);
    return userEvent.setup();
}

const lantern = product('22804', 'PINK HANGING LANTERN');
const mug = product('21071', 'Vintage mug', { category: 'Home > Kitchen' });
const facets = {
    category: [
        { value: 'Home > Kitchen', count: 1 },
        { value: 'Home > Lighting', count: 1 },
    ],
};
const categories = {
    items: [
        { path: 'Home', name: 'Home', count: 2 },
        { path: 'Home > Kitchen', name: 'Kitchen', count: 1 },
        { path: 'Home > Lighting', name: 'Lighting', count: 1 },
    ],
};

/** A shop with a lantern and a mug that can be searched. */
function smallShop() {
    return fakeShop({
        '/api/v1/categories': () => categories,
        '/api/v1/products': (query) => {
            const items = [lantern, mug].filter(
                (item) =>
                    item.title.toLowerCase().includes(query.get('q') ?? '') &&
                    item.category.startsWith(query.get('category') ?? ''),
            );
            return { items, facets: { category: items.map((item) => ({ value: item.category, count: 1 })) } };
        },
        '/api/v1/inventory': () => [
            { sku: '21071', available: 3 },
            { sku: '22804', available: 120 },
        ],
    });
}

describe('the catalogue', () => {
    it('shows what there is, what it costs and whether it can be had', async () => {
        smallShop();
        open();
        expect(screen.getByTestId('loading')).toBeInTheDocument();
        const card = within(await screen.findByRole('article', { name: 'Pink hanging lantern' }));
        expect(card.getByText('£2.55')).toBeVisible();
        expect(card.getByText('Lighting')).toBeVisible();
        expect(card.getByText('SKU 22804')).toBeVisible();
        expect(await card.findByText('In stock')).toBeVisible();
        expect(within(screen.getByRole('article', { name: 'Vintage mug' })).getByText('Only 3 left')).toBeVisible();
        expect(screen.getByRole('status')).toHaveTextContent('2 products');
        expect(screen.getByRole('contentinfo')).toHaveTextContent('Daqing Chen');
    });

    it('searches as one pauses, says so in the address, and goes back', async () => {
        smallShop();
        const user = open();
        await screen.findByRole('article', { name: 'Vintage mug' });
        await user.type(screen.getByRole('searchbox'), 'lantern');
        await waitFor(() => expect(where()).toBe('/?q=lantern'));
        await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1));
        expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Results for “lantern”');

        await act(() => router.navigate(-1));
        await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
        expect(screen.getByRole('searchbox')).toHaveValue('');
    });

    it('searches at once on Enter and when cleared', async () => {
        smallShop();
        const user = open('/?q=mug');
        await user.type(await screen.findByRole('searchbox'), 's{Enter}');
        expect(where()).toBe('/?q=mugs');
        await user.click(screen.getByRole('button', { name: 'Clear search' }));
        expect(where()).toBe('/');
    });

    it('narrows by category, and counts what the search would find elsewhere', async () => {
        smallShop();
        const user = open('/?category=Home');
        const nav = within(screen.getByRole('navigation', { name: 'Categories' }));
        await user.click(await nav.findByRole('link', { name: /Lighting/ }));
        expect(where()).toBe('/?category=Home+%3E+Lighting');
        await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1));
        expect(nav.getByRole('link', { name: /Lighting/ })).toHaveAttribute('aria-current', 'true');
        expect(nav.getByRole('link', { name: 'Kitchen 1 product' })).toBeVisible();

        await user.type(screen.getByRole('searchbox'), 'mug{Enter}');
        expect(await nav.findByRole('link', { name: 'Lighting 0 products' })).toBeVisible();
        expect(nav.getByRole('link', { name: 'Kitchen 1 product' })).toBeVisible();
    });

    it('asks for the order chosen', async () => {
        const asked = smallShop();
        const user = open();
        await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Price: high to low');
        expect(where()).toBe('/?sort=-price');
        await waitFor(() => expect(asked).toContainEqual(expect.stringContaining('sort=-price')));
    });

    it('shows more by the cursor, and moves the focus on', async () => {
        const pages: Record<string, unknown> = {
            '': { items: [lantern], nextCursor: 'two', facets },
            two: { items: [mug] },
        };
        fakeShop({ '/api/v1/products': (query) => pages[query.get('cursor') ?? ''] });
        const user = open();
        await screen.findByRole('article', { name: 'Pink hanging lantern' });
        expect(screen.getByRole('status')).toHaveTextContent('Showing 1 of 2 products');
        await user.click(screen.getByRole('button', { name: 'Show more' }));
        const more = await screen.findByRole('article', { name: 'Vintage mug' });
        expect(screen.getAllByRole('article')).toHaveLength(2);
        expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
        expect(more.parentElement).toHaveFocus();
        expect(screen.getByRole('status')).toHaveTextContent('2 products');
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
        const user = open();
        await user.click(await screen.findByRole('button', { name: 'Show more' }));
        expect(await screen.findByRole('alert')).toHaveTextContent('Invalid cursor');
        expect(screen.getAllByRole('article')).toHaveLength(1);
        away = false;
        await user.click(screen.getByRole('button', { name: 'Try again' }));
        await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
    });

    it('says that nothing was found, and offers a way on', async () => {
        smallShop();
        const user = open('/?q=unicorn&category=Home');
        expect(await screen.findByText('Nothing on the shelves like that')).toBeVisible();
        expect(screen.getByRole('status')).toHaveTextContent('No products');
        await user.click(screen.getByRole('link', { name: 'Search all categories' }));
        expect(where()).toBe('/?q=unicorn');
        await user.click(await screen.findByRole('link', { name: 'See everything' }));
        expect(where()).toBe('/');
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
        const user = open();
        const alert = await screen.findByRole('alert');
        expect(alert).toHaveTextContent('Invalid request');
        expect(alert).toHaveTextContent('The request does not validate.');
        expect(alert).toHaveTextContent('q: must be text');
        expect(alert).toHaveTextContent('r-1');
        away = false;
        await user.click(screen.getByRole('button', { name: 'Try again' }));
        expect(await screen.findByRole('article', { name: 'Pink hanging lantern' })).toBeVisible();
        expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    });

    it('tells when the shop cannot be reached, after a second try of its own', async () => {
        const asked = fakeShop({
            '/api/v1/products': () => {
                throw new TypeError('Failed to fetch');
            },
        });
        open();
        expect(await screen.findByRole('alert', {}, { timeout: 3000 })).toHaveTextContent('The shop can’t be reached');
        expect(asked.filter((address) => address.startsWith('/api/v1/products'))).toHaveLength(2);
    });

    it('sells on without the inventory and the categories', async () => {
        const away = () => refusal(403, { title: 'Away' });
        fakeShop({
            '/api/v1/products': () => ({ items: [lantern, mug], facets }),
            '/api/v1/inventory': away,
            '/api/v1/categories': away,
        });
        open();
        expect(await screen.findAllByText('Stock unknown')).toHaveLength(2);
        expect(await screen.findByRole('link', { name: 'Home 2 products' })).toBeVisible();
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
        open();
        const card = within(await screen.findByRole('article', { name: 'Bowl' }));
        expect(await card.findByText('Only 2 left')).toBeVisible();
        expect(card.getByText('From £2.55')).toBeVisible();
        expect(card.getByText('SKU B1 and 1 other')).toBeVisible();
        expect(screen.getByText('Out of stock')).toBeVisible();
        expect(asked).toContain('/api/v1/inventory?sku=B1&sku=B2&sku=21071');
    });
});

describe('an unknown page', () => {
    it('says so and leads back', async () => {
        smallShop();
        const user = open('/no/such/page');
        expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('We can’t find that page');
        await user.click(screen.getByRole('link', { name: 'Browse the catalogue' }));
        expect(where()).toBe('/');
    });
});
