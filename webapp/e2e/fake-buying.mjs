/** What the made-up shop knows of one customer: a cart, an address, orders. Nothing is checked. */
export function startBuying(products) {
    const gbp = (amount) => ({ amount, currency: 'GBP' });
    const state = { cart: new Map(), orders: [], isIn: false };
    const known = new Map(
        products.flatMap(({ title, slug, category, image, variants }) =>
            variants.map((variant) => [variant.sku, { title, slug, category, image, price: variant.price }]),
        ),
    );
    const address = { name: 'Ada Lovelace', line1: '12 St James’s Square', city: 'London', postalCode: 'SW1Y 4JH' };
    const addresses = [
        { ...address, id: 'a1', country: 'GB', isDefault: true },
        { ...address, id: 'a2', line1: 'Unter den Linden 6', city: 'Berlin', postalCode: '10117', country: 'DE' },
    ];

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
        const status = declined ? 'REJECTED' : wish.paymentToken === 'tok_slow' ? 'PENDING' : 'CONFIRMED';
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
        if (!declined) {
            state.cart.clear();
        }
        return { status: status === 'PENDING' ? 202 : 201, told: order };
    }

    const refusal = (status, code, more = {}) => ({
        status,
        told: { type: `https://shop/problems/${code}`, title: code, status, ...more },
    });
    const session = () => {
        const claims = Buffer.from(JSON.stringify({ sub: 'u1', groups: ['customer'] })).toString('base64url');
        return { accessToken: `e30.${claims}.x`, tokenType: 'Bearer', expiresIn: 900 };
    };
    const order = (id) => state.orders.find((each) => each.id === id);

    const answers = [
        ['POST /auth/login', () => ((state.isIn = true), session())],
        ['POST /auth/refresh', () => (state.isIn ? session() : refusal(401, 'session-ended'))],
        ['GET /users/me/addresses', () => ({ items: addresses })],
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
                items: [
                    {
                        provider: 'sandbox',
                        testCards: [
                            { token: 'tok_visa', name: 'Visa', outcome: 'paid' },
                            { token: 'tok_declined', name: 'Declined card', outcome: 'declined' },
                            { token: 'tok_insufficient_funds', name: 'Empty card', outcome: 'declined' },
                            { token: 'tok_slow', name: 'Slow card', outcome: 'paid-late' },
                            { token: 'tok_error_once', name: 'Card with a fault', outcome: 'paid-late' },
                        ],
                    },
                ],
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
        ['POST /orders/([\\w-]+)/cancel', ([id]) => Object.assign(order(id), { status: 'CANCELLED' })],
    ];

    return {
        /** Forgets the customer. */
        startOver: () => {
            state.cart.clear();
            state.orders = [];
            state.isIn = false;
        },
        /** Makes everything in the cart dearer than it was when it was put in. */
        makeDearer: () =>
            state.cart.forEach((line, sku) => Object.assign(line, { seen: known.get(sku).price.amount - 20 })),
        /** What an order of now says, or nothing if it is not asked for. */
        answer: async (request, pathname) => {
            const asked = `${request.method} ${pathname}`;
            for (const [pattern, answer] of answers) {
                const [found, ...parts] = new RegExp(`^${pattern.replace(' ', ' /api/v1')}$`).exec(asked) ?? [];
                if (found) {
                    const told = answer(parts, JSON.parse((await textOf(request)) || '{}'));
                    return told?.told ? told : { status: 200, told };
                }
            }
            return undefined;
        },
        /** Tells how an order stands, and that it is confirmed a moment later. */
        watch: (id, response) => {
            const tell = (status) => response.write(`event: status\ndata: {"status":"${status}","last":false}\n\n`);
            tell(order(id).status);
            if (order(id).status === 'PENDING') {
                setTimeout(() => tell((order(id).status = 'CONFIRMED')), 1500);
            }
        },
    };
}

async function textOf(request) {
    let text = '';
    for await (const part of request) {
        text += part;
    }
    return text;
}
