import { line } from './csv.mjs';
import { ATTRIBUTES } from './shelves.mjs';

const OPTIONS = ['colour', 'size'];
const COLUMNS = [
    'product',
    'sku',
    'title',
    'description',
    'category',
    'brand',
    'price',
    'currency',
    'stock',
    'barcode',
    'weight_grams',
    ...OPTIONS.map((name) => `option:${name}`),
    ...Object.keys(ATTRIBUTES).map((name) => `attribute:${name}`),
];

/** The lines of the shop's import format: one for each variant, what they share on the first of a product. */
export function* lines(products) {
    yield line(COLUMNS);
    for (const product of products) {
        for (const [number, variant] of product.variants.entries()) {
            yield line(cells(number === 0 ? product : {}, product.handle, variant));
        }
    }
}

function cells({ title, description, category, brand, attributes = {} }, handle, variant) {
    return [
        handle,
        variant.sku,
        title,
        description,
        category,
        brand,
        variant.price.toFixed(2),
        variant.currency,
        variant.stock,
        variant.barcode,
        variant.weightGrams,
        ...OPTIONS.map((name) => variant.options[name]),
        ...Object.keys(ATTRIBUTES).map((name) => attributes[name]),
    ];
}
