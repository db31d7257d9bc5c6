import { businessRoutes } from './fake-business.mjs';
import { ago, gbp, ID, paged, refused } from './fake-desk.mjs';

const PEOPLE = ['Ada Lovelace', 'Grace Hopper', 'Katherine Johnson', 'Annie Easley', 'Mary Kenneth Keller'];
const SERVICES = ['user', 'product', 'order', 'inventory', 'payment'];

/** What admins see beyond vendors: orders, returns, people, rules of the shop, and how it runs. */
export function adminRoutes(catalogue, { products }) {
    const orders = catalogue.slice(0, 44).map(orderOf);
    const returns = orders.slice(0, 6).map(returnOf);
    const reviews = catalogue.slice(0, 5).map(reviewOf);
    const codes = [
        {
            code: 'SPRING10',
            kind: 'PERCENT',
            basisPoints: 1000,
            used: 12,
            limit: 500,
            validUntil: ago(-60),
            version: 3,
        },
        { code: 'FIVER', kind: 'AMOUNT', amount: gbp(500), minimum: gbp(2500), used: 0, version: 1 },
        { code: 'SENDFREE', kind: 'FREE_SHIPPING', used: 3, limitPerCustomer: 1, active: false, version: 2 },
    ].map((code) => ({ active: true, createdAt: ago(30), ...code }));
    const taxes = [
        { country: 'DE', included: true, rates: { STANDARD: 1900, REDUCED: 700 } },
        { country: 'GB', included: true, rates: { STANDARD: 2000, REDUCED: 500, ZERO: 0 } },
        { country: 'US', included: false, rates: { STANDARD: 0 } },
    ];
    const rates = [
        { method: 'standard', name: 'Standard', country: 'GB', upToGrams: 2000, cost: gbp(295) },
        { method: 'standard', name: 'Standard', country: 'GB', cost: gbp(595) },
        { method: 'standard', name: 'Standard', cost: gbp(1295) },
        { method: 'express', name: 'Express', country: 'GB', cost: gbp(895) },
    ];
    const letters = [letterOf(1), { ...letterOf(2), replayedAt: ago(0, 30) }];

    const by = (rows, key, value) => rows.find((each) => each[key] === value);
    const set = (thing, more) => Object.assign(thing, more);
    const tagged = (thing, status = 200) => ({ status, told: thing, headers: { ETag: `"${thing.version}"` } });
    const withStatus = (rows, query) =>
        paged(
            rows.filter(({ status }) => status === query.get('status')),
            query,
        );
    const found = ({ query }) => {
        const [q, status] = [(query.get('q') ?? '').toLowerCase(), query.get('status')];
        return paged(
            orders.filter(
                (each) =>
                    (!status || each.status === status) &&
                    (each.number.toLowerCase().startsWith(q) || each.shippingAddress.name.toLowerCase().startsWith(q)),
            ),
            query,
        );
    };
    return [
        ...businessRoutes(orders, catalogue, paymentOf),
        ['GET /api/v1/orders', (asked) => asked.query.get('scope') === 'all' && found(asked)],
        ['GET /api/v1/orders/([\\w-]+)', ({ parts: [id] }) => by(orders, 'id', id)],
        ['GET /api/v1/orders/([\\w-]+)/history', ({ parts: [id] }) => historyOf(by(orders, 'id', id))],
        [
            'GET /api/v1/orders/([\\w-]+)/returns',
            ({ parts: [id], query }) =>
                paged(
                    returns.filter(({ orderId }) => orderId === id),
                    query,
                ),
        ],
        [
            'POST /api/v1/orders/([\\w-]+)/ship',
            ({ parts: [id], body }) =>
                set(by(orders, 'id', id), { status: 'SHIPPED', shipment: { ...body, shippedAt: ago(0) } }),
        ],
        [
            'POST /api/v1/orders/([\\w-]+)/deliver',
            ({ parts: [id] }) => set(by(orders, 'id', id), { status: 'DELIVERED' }),
        ],
        [
            'POST /api/v1/orders/([\\w-]+)/cancel',
            ({ parts: [id] }) => set(by(orders, 'id', id), { status: 'CANCELLED' }),
        ],
        ['GET /api/v1/returns', ({ query }) => withStatus(returns, query)],
        [
            'POST /api/v1/returns/([\\w-]+)/receive',
            ({ parts: [id], body }) => set(by(returns, 'id', id), { status: 'REFUNDED', refund: gbp(295), ...body }),
        ],
        [
            'POST /api/v1/returns/([\\w-]+)/refuse',
            ({ parts: [id] }) => set(by(returns, 'id', id), { status: 'REFUSED' }),
        ],
        [
            'GET /api/v1/payments',
            ({ query }) => ({ items: [paymentOf(by(orders, 'id', query.get('order')) ?? orders[0])] }),
        ],
        ['GET /api/v1/products/reviews', ({ query }) => withStatus(reviews, query)],
        ['PUT /api/v1/products/reviews/([\\w-]+)/status', ({ parts: [id], body }) => set(by(reviews, 'id', id), body)],
        ['GET /api/v1/categories', ({ query }) => query.get('empty') && categories([...products.values()])],
        [
            'GET /api/v1/categories/managed',
            ({ query }) => ({ status: 200, told: { path: query.get('path'), position: 0 }, headers: { ETag: '"1"' } }),
        ],
        ['(?:POST|DELETE) /api/v1/categories', () => ({ status: 204 })],
        ['PATCH /api/v1/categories', ({ body }) => ({ status: 200, told: body, headers: { ETag: '"2"' } })],
        ['GET /api/v1/discount-codes', ({ query }) => paged(codes, query)],
        [
            'POST /api/v1/discount-codes',
            ({ body }) => {
                codes.unshift({ ...body, active: true, used: 0, createdAt: ago(0), version: 1 });
                return tagged(codes[0], 201);
            },
        ],
        ['GET /api/v1/discount-codes/(.+)', ({ parts: [code] }) => tagged(by(codes, 'code', code))],
        [
            'PATCH /api/v1/discount-codes/(.+)',
            ({ parts: [code], body, headers }) => {
                const kept = by(codes, 'code', code);
                return ['*', `"${kept.version}"`].includes(headers['if-match'])
                    ? tagged(set(kept, { ...body, version: kept.version + 1 }))
                    : refused(412, 'edited-meanwhile', 'Somebody else changed it.');
            },
        ],
        ['DELETE /api/v1/discount-codes/(.+)', () => ({ status: 204 })],
        ['GET /api/v1/tax-rates', () => ({ items: taxes })],
        [
            'GET /api/v1/tax-rates/(\\w+)',
            ({ parts: [country] }) =>
                tagged({ version: 1, ...(by(taxes, 'country', country) ?? { country, included: true, rates: {} }) }),
        ],
        ['PUT /api/v1/tax-rates/(\\w+)', ({ parts: [country], body }) => tagged({ version: 2, country, ...body })],
        ['GET /api/v1/shipping-methods/rates', () => ({ items: rates })],
        [
            'GET /api/v1/shipping-methods/(\\w+)/rates/(.+)',
            ({ parts: [method, country] }) =>
                tagged({
                    version: 1,
                    items: rates.filter((each) => each.method === method && (each.country ?? '*') === country),
                }),
        ],
        ['PUT /api/v1/shipping-methods/(\\w+)/rates/(.+)', ({ body }) => tagged({ version: 2, items: body.rates })],
        ['GET /api/v1/audit', ({ query }) => paged(auditLog(), query)],
        ['GET /api/v1/reconciliation', () => report(orders)],
        ['GET /api/v1/dead-letters/(\\w+)', ({ parts: [service] }) => ({ items: service === 'order' ? letters : [] })],
        ['GET /api/v1/dead-letters/\\w+/([\\w-]+)', ({ parts: [id] }) => by(letters, 'id', id)],
        [
            'POST /api/v1/dead-letters/\\w+/([\\w-]+)/replay',
            ({ parts: [id] }) => set(by(letters, 'id', id), { replayedAt: ago(0) }),
        ],
        ['GET /health', health],
    ];
}

function orderOf({ title, variants: [{ sku, price }] }, place) {
    const status = ['CONFIRMED', 'SHIPPED', 'DELIVERED', 'CONFIRMED', 'REJECTED', 'CANCELLED', 'CONFIRMED'][place % 7];
    const quantity = 1 + (place % 3);
    const lineTotal = gbp(price.amount * quantity);
    const tax = gbp(Math.round(lineTotal.amount / 6));
    return {
        id: ID(100 + place),
        number: `CR-${1000200 - place}`,
        status,
        ...(status === 'REJECTED' && { reason: 'payment_declined' }),
        shortages: [],
        items: [{ sku, title, quantity, unitPrice: price, lineTotal, discount: gbp(0), taxRate: 2000, tax }],
        subtotal: lineTotal,
        shipping: { method: 'standard', cost: gbp(295), tax: gbp(49) },
        tax: { included: true, amount: tax, rates: [] },
        total: gbp(lineTotal.amount + 295),
        shippingAddress: {
            name: PEOPLE[place % 5],
            line1: '12 St James’s Square',
            city: 'London',
            postalCode: 'SW1Y 4JH',
            country: 'GB',
        },
        ...(['SHIPPED', 'DELIVERED'].includes(status) && {
            shipment: {
                carrier: 'Royal Mail',
                trackingNumber: `RM${123456785 + place}GB`,
                shippedAt: ago(place / 4, -300),
            },
        }),
        createdAt: ago(place / 4),
    };
}

const historyOf = ({ createdAt, status }) => {
    const after = (millis) => new Date(Date.parse(createdAt) + millis).toISOString();
    const steps = ['PRICING', 'RESERVING', 'PAYING'].flatMap((step, place) => [
        { step, phase: 'INTENT', at: after(100 + place * 200) },
        ...(step === 'PAYING' ? [{ step, phase: 'RETRY', detail: 'timeout after 2000 ms', at: after(650) }] : []),
        { step, phase: 'OUTCOME', at: after(180 + place * 300) },
    ]);
    return {
        entries: [
            { what: 'PENDING', by: 'customer', at: createdAt },
            ...(status === 'PENDING' ? [] : [{ what: status, by: 'shop', at: after(900) }]),
        ],
        items: steps,
    };
};

const returnOf = ({ id, items: [{ sku, quantity }] }, place) => ({
    id: ID(200 + place),
    orderId: id,
    status: ['REQUESTED', 'REQUESTED', 'RECEIVED', 'REFUNDED', 'REFUSED', 'REQUESTED'][place],
    reason: ['Too bright', 'Came in two pieces', undefined][place % 3],
    items: [{ sku, quantity }],
    requestedAt: ago(place),
});

const reviewOf = ({ id }, place) => ({
    id: ID(700 + place),
    productId: id,
    customerId: ID(600 + place),
    rating: [5, 1, 4, 3, 2][place],
    ...(place % 2 === 0 && { title: ['Lovely', '', 'Does what it says', '', 'Not for me'][place] }),
    text: [
        'Holds tea, and looks well doing so.',
        'BUY CHEAP WATCHES at example.com',
        'Sturdy.',
        'So so.',
        'Smaller than I thought.',
    ][place],
    ...(place % 2 === 0 && { author: PEOPLE[place] }),
    status: ['PENDING', 'PENDING', 'PUBLISHED', 'PUBLISHED', 'REJECTED'][place],
    createdAt: ago(place + 1),
});

function paymentOf({ id, total, status, createdAt }) {
    const reference = 'ch_3PqL8x2eZvKYlo2C';
    return {
        ...{
            orderId: id,
            status: status === 'REJECTED' ? 'DECLINED' : 'CAPTURED',
            amount: total,
            providerReference: reference,
        },
        transactions: [{ type: 'CAPTURE', amount: total, providerReference: reference, at: createdAt }],
        refunds: [],
    };
}

function categories(kept) {
    const counts = new Map();
    for (const { product } of kept) {
        counts.set(product.category, (counts.get(product.category) ?? 0) + 1);
    }
    return {
        items: [...[...counts].sort(), ['Home > Empty shelf', 0]].map(([path, count], position) => ({
            ...{ path, name: path.split(' > ').at(-1), position, count },
        })),
    };
}

const auditLog = () =>
    Array.from({ length: 45 }, (_, place) => ({
        id: 9000 - place,
        at: ago(place / 6),
        service: SERVICES[place % 5],
        action: ['login', 'review-rejected', 'order-shipped', 'stock-corrected', 'roles-changed'][place % 5],
        actorId: ID(608),
        ...(place % 5 === 0 && { accountId: ID(600 + (place % 20)), address: '203.0.113.7' }),
        ...(place % 5 !== 0 && { subject: ID(100 + place) }),
    }));

const report = ([{ id }]) => ({
    asOf: ago(0),
    reconciled: false,
    openSagas: 2,
    unsentEvents: Object.fromEntries(SERVICES.map((service) => [service, 0])),
    money: { GBP: { ordered: 1_204_500, captured: 1_204_205, refunded: 2950, held: 1_201_255 } },
    units: { ordered: 4200, sold: 4200, held: 12, onHand: 90_210, reserved: 12 },
    problems: [{ kind: 'money-missing', subject: id, detail: 'ordered 295 GBP, captured nothing' }],
});

const letterOf = (number) => ({
    id: ID(800 + number),
    topic: 'product-events',
    partition: 3,
    offset: 41_207 + number,
    key: ID(number),
    headers: { 'ce-type': 'product.updated', 'ce-id': ID(number) },
    payload: JSON.stringify({ type: 'product.updated', data: { productId: ID(number), variants: [] } }),
    cut: false,
    reason: 'Inapplicable: A product without variants',
    setAsideAt: ago(number),
});

const health = () => ({
    status: 'UP',
    checks: [...SERVICES, 'gateway'].map((name) => ({
        name,
        status: 'UP',
        data: {
            database: 'UP',
            ...(name === 'order' && { 'circuits.payment': 'failing', 'circuits.inventory': 'closed' }),
            ...(name === 'gateway' && Object.fromEntries(SERVICES.map((each) => [`circuits.${each}`, 'closed']))),
        },
    })),
});
