import type { Address } from '../account/useAddresses';

/** So many pence. */
export const gbp = (amount: number) => ({ amount, currency: 'GBP' });

export const ADA: Address = {
    id: 'a1',
    name: 'Ada',
    line1: '1 Square',
    city: 'London',
    postalCode: 'N1 1AA',
    country: 'GB',
    isDefault: true,
};

interface Wish {
    shippingMethod?: string;
    discountCode?: string;
}

/** What they cost, or where they go if no country is named. */
export const shippingMethods = (query: URLSearchParams) => ({
    items: [
        { method: 'standard', name: 'Standard delivery', ...(query.has('country') ? { cost: gbp(0) } : SENT_TO) },
        { method: 'express', name: 'Express delivery', ...(query.has('country') ? { cost: gbp(595) } : SENT_TO) },
    ],
});
/** The sandbox with some of its cards, and one these pages do not know. */
export const paymentMethods = () => ({
    items: [
        {
            provider: 'sandbox',
            testCards: [
                { token: 'tok_visa', name: 'Visa', outcome: 'paid' },
                { token: 'tok_declined', name: 'Declined card', outcome: 'declined' },
                { token: 'tok_slow', name: 'Slow card', outcome: 'paid-late' },
                { token: 'tok_new', name: 'New card', outcome: 'paid-late' },
            ],
        },
    ],
});

const SENT_TO = { countries: ['DE', 'FR', 'GB'] };

/** What two mugs cost: a pound less with the code TEN, more by express. */
export function quoteOf({ shippingMethod = 'standard', discountCode }: Wish) {
    const off = discountCode === 'TEN' ? 100 : 0;
    const cost = shippingMethod === 'express' ? 595 : 0;
    const total = 1000 - off + cost;
    const tax = Math.round(total / 6);
    return {
        items: [
            {
                sku: 'M1',
                title: 'MUG',
                quantity: 2,
                unitPrice: gbp(500),
                lineTotal: gbp(1000),
                discount: gbp(off),
                taxRate: 2000,
                tax: gbp(167),
            },
        ],
        subtotal: gbp(1000),
        ...(discountCode && { discount: { code: discountCode, kind: 'AMOUNT', amount: gbp(off) } }),
        shipping: { method: shippingMethod, cost: gbp(cost), tax: gbp(0) },
        tax: {
            included: true,
            amount: gbp(tax),
            rates: [{ rate: 2000, net: gbp(total - tax), tax: gbp(tax), gross: gbp(total) }],
        },
        total: gbp(total),
        weightGrams: 600,
    };
}

/** An order of two mugs. */
export function orderOf(status: string, wish: Wish = {}) {
    return {
        ...quoteOf(wish),
        id: 'o1',
        number: '1001',
        status,
        shortages: [],
        createdAt: '2026-03-01T10:00:00Z',
        shippingAddress: { name: 'Ada', line1: '1 Square', city: 'London', postalCode: 'N1 1AA', country: 'GB' },
    };
}

/** How an order stands, told by a stream that stays open. */
export function liveStatus() {
    const { readable, writable } = new TransformStream<string, string>();
    const writer = writable.getWriter();
    const body = readable.pipeThrough(new TextEncoderStream());
    return {
        answer: () => new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }),
        tell: (status: string) => void writer.write(`event: status\ndata: {"status":"${status}","last":false}\n\n`),
    };
}
