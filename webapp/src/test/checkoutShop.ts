import { screen } from '@testing-library/react';
import type { Money } from '../api/contract';
import { fakeShop, loggedInAs, type Asked } from './fakeShop';
import { ADA, gbp, orderOf, paymentMethods, quoteOf, shippingMethods } from './buying';

export type Handlers = Parameters<typeof fakeShop>[0];
export type Sent = {
    discountCode?: string;
    shippingMethod?: string;
    paymentToken?: string;
    country?: string;
    expectedTotal?: Money;
};

/** A shop in which somebody has two mugs in the cart, and an address. */
export function shop(handlers: Handlers = {}) {
    const mug = { sku: 'M1', title: 'MUG', quantity: 2, unitPrice: gbp(500), lineTotal: gbp(1000), available: 9 };
    const state = { cart: [{ ...mug, changes: [] as string[] }], addresses: [ADA], orders: new Map<string, object>() };
    const log = fakeShop({
        ...loggedInAs('customer'),
        '/api/v1/cart': () => ({ items: state.cart, subtotal: gbp(1000), current: true }),
        '/api/v1/users/me/addresses': () => ({ items: state.addresses }),
        '/api/v1/shipping-methods': shippingMethods,
        '/api/v1/payment-methods': paymentMethods,
        'POST /api/v1/orders/quote': (_, { body }) => quoteOf(body as Sent),
        'POST /api/v1/orders': (_, { body, headers }) => {
            const key = headers.get('Idempotency-Key') ?? '';
            const order = state.orders.get(key) ?? orderOf('CONFIRMED', body as Sent);
            state.orders.set(key, order);
            return Response.json(order, { status: 201 });
        },
        '/api/v1/orders/o1': () => orderOf('CONFIRMED', {}),
        ...handlers,
    });
    return { state, log };
}

export const placed = (log: Asked[]) =>
    log.filter(({ method, address }) => method === 'POST' && address === '/api/v1/orders');
export const keys = (log: Asked[]) => placed(log).map(({ headers }) => headers.get('Idempotency-Key'));
export const orderButton = (total: string) => screen.findByRole('button', { name: `Order and pay ${total}` });
