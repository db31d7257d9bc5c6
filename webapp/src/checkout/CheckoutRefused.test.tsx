import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { problem, refusal } from '../test/fakeShop';
import { open } from '../test/open';
import { gbp, orderOf, quoteOf } from '../test/buying';

import { keys, orderButton, placed, shop, type Sent } from '../test/checkoutShop';

describe('what changed meanwhile', () => {
    it('in the cart is accepted before anything is ordered', async () => {
        const { state, log } = shop({
            'PUT /api/v1/cart/items/M1': () => {
                state.cart = state.cart.map((item) => ({ ...item, changes: [], priceWas: undefined }));
                return { items: state.cart, subtotal: gbp(1000), current: true };
            },
        });
        state.cart = state.cart.map((item) => ({ ...item, priceWas: gbp(450), changes: ['price'] }));
        const { person } = open('/checkout');
        const changed = within(await screen.findByRole('region', { name: /Something changed/ }));
        expect(changed.getByText(/The price changed from £4.50 to £5.00/)).toBeVisible();
        expect(screen.getByRole('button', { name: 'Order and pay' })).toBeDisabled();
        expect(log.some(({ address }) => address.endsWith('/quote'))).toBe(false);
        await person.click(changed.getByRole('button', { name: /Accept the price/ }));
        expect(await orderButton('£10.00')).toBeEnabled();
        expect(screen.queryByRole('region', { name: /Something changed/ })).toBeNull();
    });

    it('in stock is met by taking what is left', async () => {
        const { state, log } = shop({
            'PUT /api/v1/cart/items/M1': () => {
                state.cart = state.cart.map((item) => ({ ...item, quantity: 1, changes: [] }));
                return { items: state.cart, subtotal: gbp(500), current: true };
            },
        });
        state.cart = state.cart.map((item) => ({ ...item, available: 1, changes: ['too_few'] }));
        const { person } = open('/checkout');
        await person.click(await screen.findByRole('button', { name: 'Take 1 of Mug' }));
        expect(await orderButton('£10.00')).toBeEnabled();
        expect(log.find(({ method }) => method === 'PUT')?.body).toEqual({ quantity: 1 });
    });

    it('in what the shop sells is taken out', async () => {
        const { state } = shop({
            'DELETE /api/v1/cart/items/M1': () => {
                state.cart = [];
                return new Response(null, { status: 204 });
            },
        });
        state.cart = state.cart.map((item) => ({ ...item, changes: ['not_for_sale'] }));
        const { person } = open('/checkout');
        expect(await screen.findByText(/This is not sold any more/)).toBeVisible();
        await person.click(screen.getByRole('button', { name: 'Remove Mug' }));
        expect(await screen.findByRole('heading', { name: 'Your cart is empty' })).toBeVisible();
    });

    it('in the sums is told by the shop, which orders nothing, and is ordered by those who agree', async () => {
        let dearer = 0;
        const { log } = shop({
            'POST /api/v1/orders/quote': () => {
                const quote = quoteOf({});
                return { ...quote, total: gbp(quote.total.amount + dearer) };
            },
            'POST /api/v1/orders': (_, { body }) =>
                (body as Sent).expectedTotal?.amount === 1000 + dearer
                    ? Response.json(orderOf('CONFIRMED', {}), { status: 201 })
                    : problem(409, 'total-changed', { total: gbp(1000 + dearer) }),
        });
        const { person, where } = open('/checkout');
        const button = await orderButton('£10.00');
        dearer = 100;
        await person.click(button);
        expect(await screen.findByRole('alert')).toHaveTextContent('It costs £11.00 by now instead of £10.00.');
        expect(where()).toBe('/checkout');
        await person.click(await orderButton('£11.00'));
        await waitFor(() => expect(where()).toBe('/orders/o1'));
        expect(placed(log).map(({ body }) => (body as Sent).expectedTotal)).toEqual([gbp(1000), gbp(1100)]);
        // Had the first been ordered and its answer lost, the second would not order it again
        expect(new Set(keys(log)).size).toBe(1);
    });

    it('between the last look and the order is shown as well', async () => {
        const { state } = shop({
            'POST /api/v1/orders': () => {
                state.cart = state.cart.map((item) => ({ ...item, priceWas: gbp(450), changes: ['price'] }));
                return problem(409, 'cart-changed', { errors: [{ field: 'cart.M1', message: 'costs 500 by now' }] });
            },
        });
        const { person } = open('/checkout');
        await person.click(await orderButton('£10.00'));
        expect(await screen.findByRole('alert')).toHaveTextContent('Nothing is ordered yet');
        expect(await screen.findByRole('region', { name: /Something changed/ })).toBeVisible();
    });
});

describe('an order that does not come about', () => {
    it('for want of money says so, and another card is another attempt', async () => {
        const { log } = shop({
            'POST /api/v1/orders': (_, { body }) => {
                const paid = (body as Sent).paymentToken === 'tok_visa';
                const order = orderOf(paid ? 'CONFIRMED' : 'REJECTED', {});
                return Response.json(paid ? order : { ...order, reason: 'payment_declined' }, { status: 201 });
            },
        });
        const { person, where } = open('/checkout');
        await orderButton('£10.00');
        await person.click(screen.getByRole('radio', { name: /Declined card/ }));
        await person.click(await orderButton('£10.00'));
        const alert = await screen.findByRole('alert');
        expect(alert).toHaveTextContent('Order 1001 did not come about');
        expect(alert).toHaveTextContent('The payment was declined. Choose another card and order again.');
        expect(where()).toBe('/checkout');
        expect(screen.getByRole('radio', { name: /Declined card/ })).toBeChecked();
        await person.click(await orderButton('£10.00'));
        await waitFor(() => expect(placed(log)).toHaveLength(2));
        await screen.findByRole('alert');
        await person.click(screen.getByRole('radio', { name: /Visa/ }));
        await person.click(await orderButton('£10.00'));
        await waitFor(() => expect(where()).toBe('/orders/o1'));
        expect(new Set(keys(log)).size).toBe(3);
    });

    it('for want of stock says how much there is', async () => {
        shop({
            'POST /api/v1/orders': () => ({
                ...orderOf('REJECTED', {}),
                reason: 'out_of_stock',
                shortages: [{ sku: 'M1', requested: 2, available: 1 }],
            }),
        });
        const { person } = open('/checkout');
        await person.click(await orderButton('£10.00'));
        expect(await screen.findByRole('alert')).toHaveTextContent('Mug: 2 wanted, 1 left.');
    });

    it.each([
        [
            'there is no answer',
            () => refusal(503, { title: 'Away', detail: 'Away for a moment.' }),
            'Away for a moment.',
        ],
        ['it is too fast', () => refusal(429, {}, { 'Retry-After': '7' }), 'in 7 seconds'],
    ])('because %s is tried again under the same name, without asking for the price', async (_, refuse, told) => {
        let away = true;
        const { log } = shop({
            'POST /api/v1/orders': () => (away ? refuse() : Response.json(orderOf('CONFIRMED', {}), { status: 201 })),
        });
        const { person, where } = open('/checkout');
        await person.click(await orderButton('£10.00'));
        const alert = await screen.findByRole('alert');
        expect(alert).toHaveTextContent(told);
        expect(alert).toHaveTextContent('it stays one order');
        const quotes = log.filter(({ address }) => address.endsWith('/quote')).length;
        away = false;
        await person.click(await orderButton('£10.00'));
        await waitFor(() => expect(where()).toBe('/orders/o1'));
        expect(placed(log)).toHaveLength(2);
        expect(new Set(keys(log)).size).toBe(1);
        expect(log.filter(({ address }) => address.endsWith('/quote'))).toHaveLength(quotes);
    });

    it('because one of the same cart is on its way leads to it', async () => {
        shop({ 'POST /api/v1/orders': () => problem(409, 'cart-being-bought') });
        const { person } = open('/checkout');
        await person.click(await orderButton('£10.00'));
        const alert = within(await screen.findByRole('alert'));
        expect(alert.getByRole('link', { name: 'See how it stands' })).toHaveAttribute('href', '/orders');
    });

    it('is told in German to those who read it', async () => {
        localStorage.setItem('cloudretail.language', 'de');
        shop({ 'POST /api/v1/orders': () => problem(422, 'total-too-large', { detail: 'Too much.' }) });
        const { person } = open('/checkout');
        await person.click(await screen.findByRole('button', { name: /Jetzt kaufen: 10,00/ }));
        expect(await screen.findByRole('alert')).toHaveTextContent('Das kostet mehr, als eine Bestellung darf.');
    });
});

it('what it costs cannot be told while the catalogue is away, and the rest of the page stands', async () => {
    let away = true;
    shop({
        'POST /api/v1/orders/quote': () => (away ? problem(503, 'unavailable', { detail: 'Away.' }) : quoteOf({})),
    });
    const { person } = open('/checkout');
    expect(await screen.findByRole('alert')).toHaveTextContent('Away.');
    expect(screen.getByText('2 × Mug')).toBeVisible();
    expect(screen.getByRole('radio', { name: /Visa/ })).toBeEnabled();
    expect(screen.getByRole('button', { name: 'Order and pay' })).toBeDisabled();
    away = false;
    await person.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await orderButton('£10.00')).toBeEnabled();
});
