import { pence } from '../view.mjs';
import { words } from './words.mjs';

/** The goods as a search is to find them, to compare its answers with. */
export class Shelf {
    #bySku = new Map();

    constructor(goods) {
        this.goods = [...goods];
        this.goods.forEach((product) => product.variants.forEach(({ sku }) => this.#bySku.set(sku, product)));
    }

    /** The product that an item of a list stands for. */
    of(item) {
        const product = this.#bySku.get(item.variants[0].sku);
        if (product?.title !== item.title) {
            throw new Error(`No such product was imported: ${JSON.stringify(item)}`);
        }
        return product;
    }

    count(condition) {
        return this.goods.filter(condition).length;
    }
}

export function priceFrom(product) {
    return Math.min(...product.variants.map(pence));
}

export function isIn(category) {
    return (product) => product.category === category || product.category.startsWith(`${category} > `);
}

export function isInStock({ variants }) {
    return variants.some(({ stock }) => stock > 0);
}

/** Everything of a product that words may be found in. */
export function text({ title, description, brand, category, attributes, variants }) {
    const named = [attributes, ...variants.map(({ options }) => options)].flatMap(Object.entries).flat();
    return words([title, description, brand, category, ...named].join(' '));
}
