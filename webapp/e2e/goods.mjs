import { randomUUID } from 'node:crypto';
import { inStock } from './staff.mjs';

/**
 * Puts on sale what a shopper wants, with the discount codes they know. The made-up shop has it all.
 *
 * @param {import('./shop.mjs').Shop} shop
 */
export async function prepare(shop) {
    if (shop.isFake) {
        return {
            customer: shop.accounts.customer,
            goods: [{ slug: 'knitted-rabbit', large: true }, { search: 'lantern' }],
            code: 'TENOFF',
            refusedCode: 'NOPE',
            makeDearer: async () => shop.buying.makeDearer(),
        };
    }
    const name = randomUUID().slice(0, 8);
    const admin = await shop.tokenOf(shop.accounts.admin);
    const codes = { code: `TEN-${name}`, refusedCode: `MUCH-${name}` };
    await shop.api('POST', '/api/v1/discount-codes', {
        token: admin,
        body: { code: codes.code, kind: 'PERCENT', basisPoints: 1000 },
    });
    await shop.api('POST', '/api/v1/discount-codes', {
        token: admin,
        body: { code: codes.refusedCode, kind: 'PERCENT', basisPoints: 1000, minimum: pounds(500) },
    });
    const garland = await sell(shop, admin, `Paper garland ${name}`, { small: pounds(4), large: pounds(6) });
    const mug = await sell(shop, admin, `Tea mug ${name}`, { '': pounds(9) });
    return {
        customer: { email: `ada-${name}@customers.example`, password: 'correct horse battery' },
        admin,
        goods: [{ ...garland, large: true }, mug],
        ...codes,
        makeDearer: () =>
            shop.api('PATCH', `/api/v1/products/${mug.id}`, {
                token: admin,
                headers: { 'If-Match': '*' },
                body: { prices: [{ sku: mug.sku, price: pounds(9.5) }] },
            }),
    };
}

/** Puts a product on sale with a variant of each size at its price, 50 of each, and waits until they can be ordered. */
export async function sell(shop, token, title, sizes = { '': pounds(4.95) }) {
    const variants = Object.entries(sizes).map(([size, price]) => ({
        sku: `E-${randomUUID().slice(0, 13)}`,
        ...(size && { options: { size } }),
        price,
        openingStock: 50,
    }));
    const { id, slug } = await shop.api('POST', '/api/v1/products', {
        token,
        body: { title, description: 'A fine thing to have.', category: 'Gifts', variants },
    });
    for (const { sku } of variants) {
        await inStock(shop, sku);
    }
    return { id, slug, sku: variants[0].sku };
}

function pounds(amount) {
    return { amount: Math.round(amount * 100), currency: 'GBP' };
}
