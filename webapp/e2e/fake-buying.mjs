import { answering, refusal } from './fake-answers.mjs';

const SANDBOX = {
    provider: 'sandbox',
    testCards: [
        { token: 'tok_visa', name: 'Visa', outcome: 'paid' },
        { token: 'tok_confirm', name: 'Card that asks first', outcome: 'paid-if-confirmed' },
        { token: 'tok_declined', name: 'Declined card', outcome: 'declined' },
        { token: 'tok_insufficient_funds', name: 'Empty card', outcome: 'declined' },
        { token: 'tok_slow', name: 'Slow card', outcome: 'paid-late' },
        { token: 'tok_error_once', name: 'Card with a fault', outcome: 'paid-late' },
    ],
};

/** What the made-up shop knows of one customer: a cart and orders. Nothing is checked. */
export function startBuying(products) {
    const gbp = (amount) => ({ amount, currency: 'GBP' });
    const state = { cart: new Map(), orders: [], asked: new Map(), isByStripe: false };
    const known = new Map(
        products.flatMap(({ title, slug, category, image, variants }) =>
            variants.map((variant) => [variant.sku, { title, slug, category, image, price: variant.price }]),
        ),
    );
    const items = () =>
        [...state.cart].map(([sku, { quantity, seen }]) => {
            const { price, ...looks } = known.get(sku);
            const lineTotal = gbp(price.amount * quantity);
            const isDearer = seen !== undefined && seen !== price.amount;
            return {
                sku,
                ...looks,
                quantity,
                unitPrice: price,
                lineTotal,
                available: 120,
                ...(isDearer && { priceWas: gbp(seen) }),
                changes: isDearer ? ['price'] : [],
            };
        });
    const subtotal = () => items().reduce((sum, { lineTotal }) => sum + lineTotal.amount, 0);
    const cart = () => ({ items: items(), subtotal: gbp(subtotal()), current: true });
    const put = (sku, quantity) => {
        if (quantity > 0) {
            state.cart.set(sku, { quantity });
        } else {
            state.cart.delete(sku);
        }
        return cart();
    };

    function quote({ shippingMethod = 'standard', discountCode }) {
        const goods = subtotal();
        const off = discountCode === 'TENOFF' ? Math.round(goods / 10) : 0;
        const cost = shippingMethod === 'express' ? 595 : 0;
        const total = goods - off + cost;
        const tax = Math.round(total / 6);
        return {
            items: items().map(({ sku, title, slug, category, image, quantity, unitPrice, lineTotal }) => {
                const discount = goods === 0 ? 0 : Math.round((off * lineTotal.amount) / goods);
                const paid = lineTotal.amount - discount;
                return {
                    ...{ sku, title, slug, category, image, quantity, unitPrice, lineTotal, taxRate: 2000 },
                    ...{ discount: gbp(discount), tax: gbp(Math.round(paid / 6)) },
                };
            }),
            subtotal: gbp(goods),
            ...(discountCode && { discount: { code: discountCode, kind: 'PERCENT', amount: gbp(off) } }),
            shipping: { method: shippingMethod, cost: gbp(cost), tax: gbp(Math.round(cost / 6)) },
            tax: {
                included: true,
                amount: gbp(tax),
                rates: [{ rate: 2000, net: gbp(total - tax), tax: gbp(tax), gross: gbp(total) }],
            },
            total: gbp(total),
            weightGrams: 800,
        };
    }

    function place(wish) {
        const declined = ['tok_declined', 'tok_insufficient_funds'].includes(wish.paymentToken);
        const asks = wish.paymentToken === 'tok_confirm';
        const waits = asks || wish.paymentToken === 'tok_slow';
        const status = declined ? 'REJECTED' : waits ? 'PENDING' : 'CONFIRMED';
        const order = {
            ...quote(wish),
            id: `00000000-0000-4000-8000-${String(state.orders.length).padStart(12, '0')}`,
            number: `${1001 + state.orders.length}`,
            status,
            ...(declined && { reason: 'payment_declined' }),
            shortages: [],
            shippingAddress: wish.shippingAddress,
            createdAt: new Date().toISOString(),
        };
        state.orders.unshift(order);
        state.asked.set(order.id, asks);
        if (!declined) {
            state.cart.clear();
        }
        return { status: status === 'PENDING' ? 202 : 201, told: order };
    }

    const order = (id) => state.orders.find((each) => each.id === id);

    const answers = [
        ['GET /cart', () => cart()],
        ['POST /cart/merge', (_, body) => body.items.forEach(({ sku, quantity }) => put(sku, quantity)) ?? cart()],
        ['PUT /cart/items/(.+)', ([sku], { quantity }) => put(sku, quantity)],
        ['DELETE /cart/items/(.+)', ([sku]) => put(sku, 0)],
        [
            'GET /shipping-methods',
            () => ({
                items: [
                    { method: 'standard', name: 'Standard delivery', cost: gbp(0), countries: ['DE', 'FR', 'GB'] },
                    { method: 'express', name: 'Express delivery', cost: gbp(595), countries: ['DE', 'GB'] },
                ],
            }),
        ],
        [
            'GET /payment-methods',
            () => ({
                items: [state.isByStripe ? { provider: 'stripe', publishableKey: 'pk_test_made_up' } : SANDBOX],
            }),
        ],
        [
            'POST /orders/quote',
            (_, body) =>
                body.discountCode === 'NOPE'
                    ? refusal(422, 'discount-refused', { reason: 'minimum', minimum: gbp(50000) })
                    : quote(body),
        ],
        ['POST /orders', (_, body) => place(body)],
        ['GET /orders', () => ({ items: state.orders })],
        ['GET /orders/([\\w-]+)', ([id]) => order(id)],
        ['GET /orders/([\\w-]+)/returns', () => ({ items: [] })],
        ['GET /orders/([\\w-]+)/history', () => ({ items: [], entries: [] })],
        [
            'GET /payments/orders/([\\w-]+)/action',
            ([id]) => (state.asked.get(id) ? { provider: 'sandbox', clientSecret: id } : { status: 204 }),
        ],
        [
            'PUT /payments/orders/([\\w-]+)/action',
            ([id], { confirmed }) => {
                state.asked.set(id, false);
                Object.assign(order(id), { status: confirmed ? 'CONFIRMED' : 'REJECTED' });
                return { status: 204 };
            },
        ],
        ['POST /orders/([\\w-]+)/cancel', ([id]) => Object.assign(order(id), { status: 'CANCELLED' })],
    ];

    return {
        /** Forgets the customer. */
        startOver: () => {
            state.cart.clear();
            state.orders = [];
        },
        /** Takes payments through Stripe from now on. */
        takeByStripe: () => {
            state.isByStripe = true;
        },
        isByStripe: () => state.isByStripe,
        /** Makes everything in the cart dearer than it was when it was put in. */
        makeDearer: () =>
            state.cart.forEach((line, sku) => Object.assign(line, { seen: known.get(sku).price.amount - 20 })),
        /** What an order of now says, or nothing if it is not asked for. */
        answer: answering(answers),
        /** Tells how an order stands, and that it is confirmed a moment later. */
        watch: (id, response) => {
            const tell = (status) => response.write(`event: status\ndata: {"status":"${status}","last":false}\n\n`);
            tell(order(id).status);
            if (state.asked.get(id)) {
                const looking = setInterval(() => {
                    if (order(id)?.status !== 'PENDING') {
                        clearInterval(looking);
                        tell(order(id)?.status);
                    }
                }, 500);
                response.on('close', () => clearInterval(looking));
            } else if (order(id).status === 'PENDING') {
                setTimeout(() => tell((order(id).status = 'CONFIRMED')), 1500);
            }
        },
    };
}
