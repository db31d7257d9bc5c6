import { col, cast, literal, Op } from 'sequelize';
import { Product, sequelize, Variant } from './models.mjs';
import { instant, summary, view } from './views.mjs';

/** Times as text: as a Date they would lose their microseconds, and with them the place in the list. */
const CREATED = [cast(col('created_at'), 'text'), 'createdAt'];
const UPDATED = [cast(col('updated_at'), 'text'), 'updatedAt'];
const IN_LIST = ['id', 'slug', 'title', 'brand', 'category', 'priceMinor', 'image', 'rating', 'ratingCount', 'inStock'];
const ALONE = [...IN_LIST, 'description', 'status', 'taxClass', 'vendorId', 'attributes', 'version'];
const IN_LIST_VARIANT = ['sku', 'productId', 'options', 'priceMinor', 'currency'];
const ALONE_VARIANT = [...IN_LIST_VARIANT, 'barcode', 'weightGrams', 'inStock'];

/** The newest products, from behind the cursor on; what goes out as JSON. */
export async function page(limit, cursor) {
    const rows = await Product.findAll({
        raw: true,
        attributes: [...IN_LIST, CREATED],
        where: { status: 'ACTIVE', ...(cursor && { [Op.and]: behind(cursor) }) },
        order: [
            ['created_at', 'DESC'],
            ['id', 'DESC'],
        ],
        limit: limit + 1,
    });
    const products = rows.slice(0, limit);
    const variants = await Variant.findAll({
        raw: true,
        attributes: IN_LIST_VARIANT,
        where: { productId: products.map(({ id }) => id), retired: false },
        order: ['position', 'sku'],
    });
    const byProduct = new Map(products.map(({ id }) => [id, []]));
    variants.forEach((variant) => byProduct.get(variant.productId).push(variant));
    return {
        items: products.map((product) => summary(product, byProduct.get(product.id))),
        nextCursor: rows.length > limit ? encode(products.at(-1)) : undefined,
    };
}

/** One product; undefined when none is for sale under this id. */
export async function one(id) {
    const [product, variants] = await Promise.all([
        Product.findOne({ raw: true, attributes: [...ALONE, CREATED, UPDATED], where: { id, status: 'ACTIVE' } }),
        Variant.findAll({
            raw: true,
            attributes: ALONE_VARIANT,
            where: { productId: id, retired: false },
            order: ['position', 'sku'],
        }),
    ]);
    return product ? view(product, variants) : undefined;
}

function behind(cursor) {
    const [createdAt, id] = Buffer.from(cursor, 'base64url').toString().split(' ');
    return literal(`(created_at, id) < (${sequelize.escape(createdAt)}, ${sequelize.escape(id)})`);
}

function encode({ createdAt, id }) {
    return Buffer.from(`${instant(createdAt)} ${id}`).toString('base64url');
}
