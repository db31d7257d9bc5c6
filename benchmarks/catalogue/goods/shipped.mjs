import { readFileSync } from 'node:fs';
import { parse } from './csv.mjs';

export const SHIPPED = new URL('../../../devstack/src/main/resources/catalogue/products.csv', import.meta.url);

/** The shop's own catalogue, derived from real sales: what the generated one takes its words and shelves from. */
export function shipped() {
    return parse(readFileSync(SHIPPED, 'utf8')).map(
        ({ sku, title, description, category, price, currency, stock }) => ({
            title,
            description,
            category,
            attributes: {},
            variants: [{ sku, options: {}, price: Number(price), currency, stock: Number(stock) }],
        }),
    );
}
