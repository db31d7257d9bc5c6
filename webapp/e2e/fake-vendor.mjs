import { ago, gbp, ID, paged, refused, sorted } from './fake-desk.mjs';

const PICTURE =
    'data:image/svg+xml,' +
    encodeURIComponent(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path fill="#d9c7a3" d="M0 0h4v3H0z"/></svg>',
    );
const STATUSES = ['ACTIVE', 'ACTIVE', 'ACTIVE', 'DRAFT', 'ACTIVE', 'RETIRED'];

/** What a vendor has: products with their stock, imports, and what was sold. */
export function vendorRoutes(catalogue) {
    const products = new Map(catalogue.map((each, place) => [each.id, { version: 1, product: managed(each, place) }]));
    const stock = new Map(
        catalogue.flatMap(({ variants }, place) =>
            variants.map(({ sku }, second) => [sku, stockOf(sku, (place * 7 + second) % 90, place % 4)]),
        ),
    );
    const movements = new Map();
    const imports = [
        importOf(1, 'summer-2026.csv', { status: 'done', refused: 3, created: 1240, rowsRead: 1310 }),
        importOf(2, undefined, { status: 'failed', failure: 'Line 7: is not UTF-8', rowsRead: 5, created: 5 }),
    ];

    const reply = ({ version, product }, status = 200) => ({
        status,
        told: product,
        headers: { ETag: `"${version}"` },
    });
    const change = (id, ifMatch, work) => {
        const kept = products.get(id);
        if (ifMatch !== '*' && ifMatch !== `"${kept.version}"`) {
            return refused(412, 'edited-meanwhile', 'Somebody else changed it.');
        }
        work(kept.product);
        kept.version++;
        kept.product.updatedAt = ago(0);
        return reply(kept);
    };
    const list = ({ query }) => {
        const words = (query.get('q') ?? '').toLowerCase();
        const status = query.get('status');
        const rows = [...products.values()]
            .map(({ product }) => ({ ...product, variants: product.variants.length }))
            .filter((each) => each.title.toLowerCase().includes(words) && (!status || each.status === status));
        return paged(
            sorted(rows, query.get('sort') ?? '-created', {
                created: ({ createdAt }) => createdAt,
                updated: ({ updatedAt }) => updatedAt,
                title: ({ title }) => title.toLowerCase(),
                price: ({ priceFrom }) => priceFrom.amount,
            }),
            query,
        );
    };
    const add = ({ body }) => {
        const id = ID(900 + products.size);
        const product = managed({ ...body, id, slug: id, priceFrom: body.variants[0].price }, 0);
        products.set(id, { version: 1, product: { ...product, ...body, images: [] } });
        body.variants.forEach(({ sku, openingStock = 0 }) => stock.set(sku, stockOf(sku, openingStock, 0)));
        return reply(products.get(id), 201);
    };
    const book = (sku, { type, quantity, reason }) => {
        const kept = stock.get(sku);
        Object.assign(kept, { onHand: kept.onHand + quantity, available: kept.available + quantity });
        kept.low = kept.available <= kept.threshold;
        const told = { id: Date.now(), type, onHandChange: quantity, reservedChange: 0, createdAt: ago(0) };
        movements.set(sku, [{ ...told, ...(reason && { reason }) }, ...movementsOf(sku)]);
        return { status: 201, told: kept };
    };
    const movementsOf = (sku) => movements.get(sku) ?? history(stock.get(sku));
    const held = ({ query }) => {
        const beginning = (query.get('q') ?? '').toLowerCase();
        const rows = [...stock.values()].filter(
            ({ sku, low }) => sku.toLowerCase().startsWith(beginning) && (low || query.get('low') !== 'true'),
        );
        return paged(
            sorted(rows, query.get('sort') ?? 'sku', {
                sku: ({ sku }) => sku,
                available: ({ available }) => available,
            }),
            query,
        );
    };
    /** An import goes on a bit each time that somebody looks. */
    const look = (id) => {
        const job = imports.find((each) => each.id === id);
        if (job.status === 'running') {
            const progress = Math.min(100, job.progress + 25);
            Object.assign(job, { progress, rowsRead: progress * 4, created: progress * 4 - 1, refused: 1 });
            job.status = progress === 100 ? 'done' : 'running';
        }
        return job;
    };

    return {
        products,
        stock,
        routes: [
            ['GET /api/v1/products/managed', list],
            ['GET /api/v1/products/managed/([\\w-]+)', ({ parts: [id] }) => reply(products.get(id))],
            ['POST /api/v1/products', add],
            [
                'PATCH /api/v1/products/([\\w-]+)',
                ({ parts: [id], body, headers }) =>
                    change(id, headers['if-match'], (product) => Object.assign(product, body)),
            ],
            [
                'POST /api/v1/products/([\\w-]+)/variants',
                ({ parts: [id], body, headers }) =>
                    change(id, headers['if-match'], ({ variants }) => variants.push(body)),
            ],
            [
                'PATCH /api/v1/products/([\\w-]+)/variants/(.+)',
                ({ parts: [id, sku], body, headers }) =>
                    change(id, headers['if-match'], ({ variants }) =>
                        Object.assign(
                            variants.find((each) => each.sku === sku),
                            body,
                        ),
                    ),
            ],
            [
                'DELETE /api/v1/products/([\\w-]+)/variants/(.+)',
                ({ parts: [id, sku], headers }) =>
                    change(id, headers['if-match'], ({ variants }) =>
                        Object.assign(
                            variants.find((each) => each.sku === sku),
                            { retired: true },
                        ),
                    ) && { status: 204 },
            ],
            [
                'POST /api/v1/products/([\\w-]+)/images',
                ({ parts: [id], query }) => {
                    const { product } = products.get(id);
                    const hash = String(product.images.length + 1).padStart(64, 'a');
                    const picture = { hash, alt: query.get('alt') ?? '', urls: { small: PICTURE, large: PICTURE } };
                    product.images.push(picture);
                    return { status: 201, told: picture };
                },
            ],
            [
                'GET /api/v1/products/([\\w-]+)/images',
                ({ parts: [id] }) => ({
                    status: 200,
                    told: { images: products.get(id).product.images },
                    headers: { ETag: '"1"' },
                }),
            ],
            [
                'PUT /api/v1/products/([\\w-]+)/images',
                ({ body }) => ({ status: 200, told: body, headers: { ETag: '"2"' } }),
            ],
            ['DELETE /api/v1/products/([\\w-]+)/images/(\\w+)', () => ({ status: 204 })],
            [
                'GET /api/v1/products/([\\w-]+)/prices',
                ({ parts: [id] }) => ({ items: prices(products.get(id).product.variants[0].sku) }),
            ],
            ['GET /api/v1/products/export', () => csv('sku,title,price\r\n20000,Star,2.95\r\n')],
            ['GET /api/v1/products/imports', ({ query }) => paged(imports, query)],
            [
                'POST /api/v1/products/imports',
                ({ query }) => {
                    const job = importOf(imports.length + 1, query.get('fileName') ?? undefined, { status: 'running' });
                    imports.unshift(job);
                    return { status: 202, told: job };
                },
            ],
            ['GET /api/v1/products/imports/([\\w-]+)', ({ parts: [id] }) => look(id)],
            [
                'GET /api/v1/products/imports/([\\w-]+)/refusals',
                () => csv('line,column,reason,sku\r\n3,price,"must be pounds and pence, such as 2.95",20001\r\n'),
            ],
            ['GET /api/v1/inventory/managed', held],
            ['GET /api/v1/inventory/managed/(.+)', ({ parts: [sku] }) => tagged(stock.get(sku))],
            ['GET /api/v1/inventory/(.+)/movements', ({ parts: [sku], query }) => paged(movementsOf(sku), query)],
            ['POST /api/v1/inventory/(.+)/movements', ({ parts: [sku], body }) => book(sku, body)],
            [
                'PUT /api/v1/inventory/(.+)/threshold',
                ({ parts: [sku], body: { threshold } }) => {
                    const kept = stock.get(sku);
                    return tagged(Object.assign(kept, { threshold, low: kept.available <= threshold }));
                },
            ],
            [
                'POST /api/v1/inventory/movements',
                () => ({
                    read: 3,
                    booked: 2,
                    refused: [{ line: 3, column: 'sku', reason: 'No stock of yours is kept under this SKU.' }],
                }),
            ],
            ['GET /api/v1/orders/lines', ({ query }) => paged(sold(catalogue), query)],
        ],
    };
}

function managed(product, place) {
    return {
        description: 'Holds tea, coffee and the occasional flower.',
        attributes: { material: 'tinplate' },
        taxClass: 'STANDARD',
        ...(place % 3 === 0 && { brand: 'Acme & Daughters' }),
        images: place % 2 ? [] : [{ hash: 'a'.repeat(64), alt: 'From the front', urls: { small: PICTURE } }],
        ratingCount: 0,
        inStock: true,
        vendorId: ID(7),
        version: 1,
        ...product,
        status: STATUSES[place % STATUSES.length],
        createdAt: ago(place),
        updatedAt: ago(place / 3),
    };
}

/** Of all there is to edit: the threshold alone. */
function tagged(stock) {
    return { status: 200, told: stock, headers: { ETag: `"${stock.threshold}"` } };
}

function stockOf(sku, onHand, reserved) {
    const held = Math.min(onHand, reserved);
    const available = onHand - held;
    return { sku, onHand, reserved: held, available, threshold: 5, low: available <= 5 };
}

function history({ onHand }) {
    return [
        { id: 3, type: 'sale', onHandChange: -1, reservedChange: -1, createdAt: ago(1) },
        { id: 2, type: 'reservation', onHandChange: 0, reservedChange: 1, createdAt: ago(1, 2) },
        {
            id: 1,
            type: 'receipt',
            onHandChange: onHand + 1,
            reservedChange: 0,
            reason: 'opening stock',
            createdAt: ago(40),
        },
    ];
}

const prices = (sku) => [
    { sku, oldPrice: gbp(295), newPrice: gbp(265), changedBy: ID(7), changedAt: ago(3) },
    { sku, newPrice: gbp(295), changedBy: ID(8), changedAt: ago(80) },
];

function importOf(number, fileName, more) {
    const counts = { bytes: 81_204, rowsRead: 0, created: 0, updated: 0, unchanged: 0, refused: 0 };
    const progress = more.status === 'running' ? 0 : 100;
    return {
        id: ID(300 + number),
        ...(fileName && { fileName }),
        progress,
        ...counts,
        createdAt: ago(number),
        ...more,
    };
}

function sold(catalogue) {
    return catalogue.slice(0, 33).map(({ title, variants: [{ sku, price }] }, place) => ({
        place,
        orderId: ID(500 + place),
        number: `CR-${2000100 - place}`,
        status: ['CONFIRMED', 'SHIPPED', 'DELIVERED', 'CANCELLED'][place % 4],
        createdAt: ago(place / 5),
        ...{ sku, title, unitPrice: price, quantity: 1 + (place % 6) },
    }));
}

const csv = (text) => ({ status: 200, type: 'text/csv', told: text });
