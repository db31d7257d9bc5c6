import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { gbp } from '../test/buying';
import { fakeShop, loggedInAs, problem } from '../test/fakeShop';
import { open } from '../test/open';

type Handlers = Parameters<typeof fakeShop>[0];

const MUG = { sku: 'M1', title: 'MUG', quantity: 2, unitPrice: gbp(500), lineTotal: gbp(1000), available: 9 };

/** A shop that keeps a customer's cart. */
function customersShop(items: object[] = [MUG], handlers: Handlers = {}) {
    const state = { items };
    const cart = () => ({ items: state.items, subtotal: gbp(1000), current: true });
    const log = fakeShop({
        ...loggedInAs('customer'),
        '/api/v1/cart': cart,
        'PUT /api/v1/cart/items/M1': (_, { body }) => {
            const { quantity } = body as { quantity: number };
            state.items = [{ ...MUG, quantity, lineTotal: gbp(500 * quantity) }];
            return cart();
        },
        'DELETE /api/v1/cart/items/M1': () => {
            state.items = [];
            return new Response(null, { status: 204 });
        },
        ...handlers,
    });
    return { state, log };
}

describe('a customer’s cart', () => {
    it('says what is in it and what it costs', async () => {
        customersShop();
        open('/cart');
        expect(await screen.findByRole('heading', { level: 1, name: 'Cart' })).toBeVisible();
        expect(await screen.findByText('£5.00 each')).toBeVisible();
        expect(screen.getByText('In stock')).toBeVisible();
        expect(screen.getByRole('link', { name: 'Go to checkout' })).toHaveAttribute('href', '/checkout');
        expect(screen.queryByText(/You log in or open an account/)).toBeNull();
    });

    it('shows each thing as it looks in the shop, and leads to its page', async () => {
        const image = '/api/v1/products/pictures/1/small';
        customersShop([{ ...MUG, slug: 'mug', category: 'Home > Kitchen', image }]);
        open('/cart');
        expect(await screen.findByRole('link', { name: 'Mug' })).toHaveAttribute('href', '/product/mug');
        expect(document.querySelector('main img')).toHaveAttribute('src', image);
    });

    it('takes more, less, and as many as one types', async () => {
        const { log } = customersShop();
        const { person } = open('/cart');
        await person.click(await screen.findByRole('button', { name: 'One more of Mug' }));
        const field = await screen.findByRole('textbox', { name: 'Quantity of Mug, now 3' });
        await person.click(screen.getByRole('button', { name: 'One less of Mug' }));
        await screen.findByRole('textbox', { name: 'Quantity of Mug, now 2' });
        await person.clear(field);
        await person.type(field, '12{Enter}');
        expect(await screen.findByRole('link', { name: 'Cart, 12 items' })).toBeVisible();
        expect(log.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual([
            { quantity: 3 },
            { quantity: 2 },
            { quantity: 12 },
        ]);
    });

    it('leaves what is no number as it was', async () => {
        const { log } = customersShop();
        const { person } = open('/cart');
        const field = await screen.findByRole('textbox', { name: /Quantity of Mug/ });
        await person.clear(field);
        await person.type(field, 'many{Enter}');
        expect(field).toHaveValue('2');
        expect(log.some(({ method }) => method === 'PUT')).toBe(false);
    });

    it('lets things be taken out, and says that it is empty then', async () => {
        customersShop();
        const { person } = open('/cart');
        await person.click(await screen.findByRole('button', { name: 'Remove Mug' }));
        expect(await screen.findByRole('heading', { name: 'Your cart is empty' })).toBeVisible();
        expect(screen.getByText('“Mug” is out of your cart.')).toBeVisible();
    });

    it('tells what changed, and has it accepted', async () => {
        const { log } = customersShop([{ ...MUG, priceWas: gbp(450), available: 1, changes: ['price', 'too_few'] }]);
        const { person } = open('/cart');
        expect(await screen.findByText(/The price changed from £4.50 to £5.00/)).toBeVisible();
        expect(screen.getByText(/Only 1 can be ordered right now/)).toBeVisible();
        await person.click(screen.getByRole('button', { name: 'Accept the price of £5.00 for Mug' }));
        await waitFor(() => expect(screen.queryByText(/The price changed/)).toBeNull());
        expect(log.find(({ method }) => method === 'PUT')?.body).toEqual({ quantity: 2 });
    });

    it('says when the shop will not, and stays as it was', async () => {
        customersShop([MUG], { 'PUT /api/v1/cart/items/M1': () => problem(409, 'cart-full', { detail: 'Full.' }) });
        const { person } = open('/cart');
        await person.click(await screen.findByRole('button', { name: 'One more of Mug' }));
        expect(await screen.findByText('Full.')).toBeVisible();
        expect(screen.getByRole('textbox', { name: /Quantity of Mug/ })).toHaveValue('2');
    });

    it('shows the prices seen last while the catalogue is away', async () => {
        customersShop([MUG], { '/api/v1/cart': () => ({ items: [MUG], subtotal: gbp(1000), current: false }) });
        open('/cart');
        expect(await screen.findByText(/these are the ones seen last/)).toBeVisible();
    });

    it('that cannot be read says so, and can be asked for again', async () => {
        let away = true;
        const cart = () => (away ? problem(503, 'unavailable', { detail: 'Away.' }) : { items: [MUG], current: true });
        customersShop([MUG], { '/api/v1/cart': cart });
        const { person } = open('/cart');
        const alert = await screen.findByRole('alert');
        expect(alert).toHaveTextContent('Away.');
        away = false;
        await person.click(within(alert).getByRole('button', { name: 'Try again' }));
        expect(await screen.findByText('£5.00 each')).toBeVisible();
    });
});

describe('the cart beside the page', () => {
    it('opens over it, and leads to checkout', async () => {
        customersShop();
        const { person, where } = open('/search');
        await person.click(await screen.findByRole('link', { name: 'Cart, 2 items' }));
        const drawer = within(await screen.findByRole('dialog', { name: 'Cart' }));
        expect(await drawer.findByText('£5.00 each')).toBeVisible();
        expect(where()).toBe('/search');
        await person.click(drawer.getByRole('link', { name: 'Go to checkout' }));
        await waitFor(() => expect(where()).toBe('/checkout'));
        await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    });

    it('closes, and the page is where it was', async () => {
        customersShop();
        const { person, where } = open('/search');
        await person.click(await screen.findByRole('link', { name: 'Cart, 2 items' }));
        await person.click(await screen.findByRole('button', { name: 'Close' }));
        await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
        expect(where()).toBe('/search');
    });
});

describe('a guest’s cart', () => {
    const price = gbp(500);
    const bowl = {
        id: 'p1',
        slug: 'bowl',
        title: 'BOWL',
        description: '',
        category: 'Home',
        status: 'ACTIVE',
        priceFrom: price,
        variants: [{ sku: 'B1', options: {}, price }],
        ratingCount: 0,
    };

    function guestsShop(handlers: Handlers = {}) {
        const item = { sku: 'B1', quantity: 3, title: 'Bowl', slug: 'bowl', price: gbp(400) };
        localStorage.setItem('cloudretail.cart', JSON.stringify([item]));
        return fakeShop({
            '/api/v1/products/bowl': () => bowl,
            '/api/v1/inventory': () => [{ sku: 'B1', available: 2 }],
            ...handlers,
        });
    }

    it('is kept in the browser, at the prices of today', async () => {
        guestsShop();
        const { person } = open('/cart');
        expect(await screen.findByText(/The price changed from £4.00 to £5.00/)).toBeVisible();
        expect(screen.getAllByText('£15.00')).toHaveLength(2);
        expect(screen.getByText(/You log in or open an account before you order/)).toBeVisible();
        await person.click(await screen.findByRole('button', { name: 'Take 2 of Bowl' }));
        await waitFor(() => expect(screen.getAllByText('£10.00')).toHaveLength(2));
        expect(screen.queryByText(/The price changed/)).toBeNull();
        expect(localStorage.getItem('cloudretail.cart')).toContain('"quantity":2');
    });

    it('shows the pictures of today', async () => {
        const images = [{ hash: '1', alt: '', urls: { small: '/api/v1/products/pictures/1/small' } }];
        guestsShop({ '/api/v1/products/bowl': () => ({ ...bowl, images }) });
        open('/cart');
        await screen.findByRole('link', { name: 'Bowl' });
        await waitFor(() =>
            expect(document.querySelector('main img')).toHaveAttribute('src', '/api/v1/products/pictures/1/small'),
        );
    });

    it('says what is not sold any more', async () => {
        guestsShop({ '/api/v1/products/bowl': () => problem(404, 'not-found') });
        const { person } = open('/cart');
        expect(await screen.findByText(/This is not sold any more/)).toBeVisible();
        await person.click(screen.getByRole('button', { name: 'Remove Bowl' }));
        expect(await screen.findByRole('heading', { name: 'Your cart is empty' })).toBeVisible();
        expect(localStorage.getItem('cloudretail.cart')).toBeNull();
    });

    it('works without the catalogue and the inventory', async () => {
        guestsShop({
            '/api/v1/products/bowl': () => problem(403, 'away'),
            '/api/v1/inventory': () => problem(403, 'away'),
        });
        open('/cart');
        expect(await screen.findByText('£4.00 each')).toBeVisible();
        expect(await screen.findByText('Stock unknown right now')).toBeVisible();
        expect(screen.getByText(/these are the ones seen last/)).toBeVisible();
    });
});
