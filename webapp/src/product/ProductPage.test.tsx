import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeShop, loggedInAs, problem, refusal } from '../test/fakeShop';
import { open } from '../test/open';
import { asJson } from './ProductData';

const price = { amount: 500, currency: 'GBP' };
const bowl = {
    id: 'p1',
    slug: 'bowl',
    title: 'BOWL',
    description: 'A bowl for soup.',
    category: 'Home > Kitchen',
    status: 'ACTIVE',
    priceFrom: price,
    variants: [
        { sku: 'B1', options: { colour: 'red' }, price },
        { sku: 'B2', options: { colour: 'blue' }, price: { ...price, amount: 600 } },
    ],
    rating: 4,
    ratingCount: 1,
};
const shop = (more: Parameters<typeof fakeShop>[0] = {}) =>
    fakeShop({
        '/api/v1/products/bowl': () => bowl,
        '/api/v1/products/p1/reviews': () => ({
            items: [{ id: 'r1', rating: 4, text: 'Good <b>bowl</b>.', createdAt: '2026-01-02T00:00:00Z' }],
        }),
        '/api/v1/inventory': () => [
            { sku: 'B1', available: 0 },
            { sku: 'B2', available: 3 },
        ],
        ...more,
    });

describe('a product’s page', () => {
    it('tells what it is, what others say, and where one is', async () => {
        shop();
        open('/product/bowl');
        expect(await screen.findByRole('heading', { level: 1, name: 'Bowl' })).toBeVisible();
        expect(screen.getByText('£5.00')).toBeVisible();
        expect(await screen.findByText('Good <b>bowl</b>.')).toBeVisible();
        expect(screen.getByRole('link', { name: 'Kitchen' })).toHaveAttribute('href', '/category/Home/Kitchen');
        expect(document.title).toBe('Bowl – CloudRetail');
        expect(document.head.querySelector('link[rel=canonical]')).toHaveAttribute(
            'href',
            'http://localhost:3000/product/bowl',
        );
        expect(document.querySelector('script[type="application/ld+json"]')?.textContent).toContain('"sku":"B2"');
    });

    it('puts the chosen variant into a guest’s cart, as many as there are at most', async () => {
        shop();
        const { person } = open('/product/bowl');
        expect(await screen.findByText('Out of stock')).toBeVisible();
        expect(screen.getByRole('button', { name: 'Add to cart' })).toBeDisabled();
        await person.click(screen.getByRole('radio', { name: 'blue' }));
        expect(screen.getByText('£6.00')).toBeVisible();
        expect(screen.getByText('Only 3 left')).toBeVisible();
        expect(screen.getAllByRole('option')).toHaveLength(3);
        await person.selectOptions(screen.getByLabelText('Quantity'), '2');
        await person.click(screen.getByRole('button', { name: 'Add to cart' }));
        expect(await screen.findByRole('link', { name: 'Cart, 2 items' })).toBeVisible();
        expect(screen.getByText('“Bowl, blue” is in your cart.')).toBeVisible();
    });

    it('adds to what a customer has in the cart, and says when the shop will not', async () => {
        let full = false;
        const log = shop({
            ...loggedInAs('customer'),
            '/api/v1/inventory': () => [{ sku: 'B1', available: 9 }],
            '/api/v1/cart': () => ({ items: [{ sku: 'B1', quantity: 2 }], current: true }),
            'PUT /api/v1/cart/items/B1': (_, { body }) =>
                full
                    ? problem(409, 'cart-full', { detail: 'The cart is full.' })
                    : { items: [{ sku: 'B1', ...(body as { quantity: number }) }], current: true },
        });
        const { person } = open('/product/bowl');
        expect(await screen.findByRole('link', { name: 'Cart, 2 items' })).toBeVisible();
        await person.click(await screen.findByRole('button', { name: 'Add to cart' }));
        expect(await screen.findByRole('link', { name: 'Cart, 3 items' })).toBeVisible();
        expect(log.find(({ method }) => method === 'PUT')?.body).toEqual({ quantity: 3 });
        full = true;
        await person.click(screen.getByRole('button', { name: 'Add to cart' }));
        expect(await screen.findByText('The cart is full.')).toBeVisible();
    });

    it('sells on without inventory and reviews', async () => {
        const away = () => refusal(403, { title: 'Away' });
        shop({ '/api/v1/inventory': away, '/api/v1/products/p1/reviews': away });
        open('/product/bowl');
        expect(await screen.findByText('Stock unknown right now')).toBeVisible();
        expect(screen.getByRole('button', { name: 'Add to cart' })).toBeEnabled();
        expect(await screen.findByRole('alert')).toHaveTextContent('Away');
    });

    it('says when there is no such product', async () => {
        shop({ '/api/v1/products/bowl': () => problem(404, 'not-found') });
        open('/product/bowl');
        expect(await screen.findByRole('heading', { name: 'This product is not sold here' })).toBeVisible();
        await waitFor(() =>
            expect(document.head.querySelector('meta[name=robots]')).toHaveAttribute('content', 'noindex'),
        );
    });
});

it('data for search engines ends no element', () => {
    expect(asJson({ name: '</script>' })).toBe('{"name":"\\u003c/script>"}');
});
