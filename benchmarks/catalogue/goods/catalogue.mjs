import { Random, Zipf } from './random.mjs';
import { ATTRIBUTES, brands, categories, COLOURS, SIZES } from './shelves.mjs';
import { shipped } from './shipped.mjs';
import { Wording } from './wording.mjs';

const MOST_VARIANTS = 20;
/** How often a product has so many variants, before the sum is made to fit. */
const USUAL_VARIANTS = [1, 1, 1, 1, 2, 2, 3, 3, 4, 6];
const [SHARED, SIZES_OF, GOODS] = [1, 2, 3];

/** A catalogue of any size, the same for the same seed; each product can be asked for by itself. */
export class Catalogue {
    #seed;
    #sizes;
    #wording;
    #brands;
    #categories;

    constructor({ seed, products, variants }) {
        const shared = new Random(seed, SHARED);
        const models = shipped();
        this.#seed = seed;
        this.#sizes = variantCounts(products, variants, new Random(seed, SIZES_OF));
        this.#wording = new Wording(
            models.map(({ title }) => title),
            shared,
        );
        this.brands = brands(shared);
        this.categories = shuffled(categories(models.map(({ category }) => category)), shared);
        this.#brands = new Zipf(this.brands, 0.8);
        this.#categories = new Zipf(this.categories, 0.6);
    }

    get size() {
        return this.#sizes.length;
    }

    *[Symbol.iterator]() {
        for (let index = 0; index < this.size; index++) {
            yield this.at(index);
        }
    }

    at(index) {
        const random = new Random(this.#seed, GOODS, index);
        const collection = random.chance(0.6) ? this.#wording.collection(random) : undefined;
        const phrase = this.#wording.phrase(random);
        const title = collection && random.chance(0.5) ? `${collection} ${phrase}` : phrase;
        const brand = this.#brands.pick(random);
        const attributes = Object.fromEntries(
            random
                .some(Object.keys(ATTRIBUTES), 3 + random.below(4))
                .map((name) => [name, random.of(ATTRIBUTES[name])]),
        );
        const handle = `g${String(index + 1).padStart(7, '0')}`;
        return {
            handle,
            title,
            description: this.#description({ title, collection, brand, attributes }, random),
            category: this.#categories.pick(random),
            brand,
            attributes,
            variants: variants(handle, this.#sizes[index], index, random),
        };
    }

    #description({ title, collection, brand, attributes }, random) {
        const sentences = [
            `${title} by ${brand}${collection ? `, part of the ${collection} collection` : ''}.`,
            attributes.material &&
                `Made of ${attributes.material}${attributes.origin ? ` in ${attributes.origin}` : ''}.`,
            attributes.room && `At its best in the ${attributes.room}.`,
            `Goes well with ${this.#wording.phrase(random)} and ${this.#wording.phrase(random)}.`,
            random.chance(0.5) &&
                `Customers also looked at ${this.#wording.phrase(random)} and ${this.#wording.phrase(random)}.`,
            attributes.care && `Care: ${attributes.care}.`,
        ];
        return sentences.filter(Boolean).join(' ');
    }
}

function variants(handle, count, index, random) {
    const pounds = Math.exp(1.6 + 0.9 * random.normal());
    const options = optionsOf(count, random);
    return options.map((each, number) => ({
        sku: `${handle.toUpperCase()}-${number + 1}`,
        options: each,
        price: Math.max(0.29, Math.round(pounds * (1 + 0.15 * SIZES.indexOf(each.size ?? SIZES[0])) * 100) / 100),
        currency: 'GBP',
        stock: random.chance(0.08) ? 0 : 1 + random.below(400),
        barcode: ean13(index * MOST_VARIANTS + number),
        weightGrams: 20 + random.below(3000),
    }));
}

/** One variant has no options, a few differ by colour or by size, many by both. */
function optionsOf(count, random) {
    if (count === 1) {
        return [{}];
    }
    if (count <= SIZES.length && random.chance(0.4)) {
        return SIZES.slice(0, count).map((size) => ({ size }));
    }
    if (count <= 4) {
        return random.some(COLOURS, count).map((colour) => ({ colour }));
    }
    const colours = random.some(COLOURS, Math.ceil(count / SIZES.length));
    return colours.flatMap((colour) => SIZES.map((size) => ({ colour, size }))).slice(0, count);
}

/** How many variants each product has; together exactly as many as wanted. */
export function variantCounts(products, variants, random) {
    if (variants < products || variants > products * MOST_VARIANTS) {
        throw new Error(`${products} products have from ${products} to ${products * MOST_VARIANTS} variants`);
    }
    const counts = Array.from({ length: products }, () => random.of(USUAL_VARIANTS));
    let missing = variants - counts.reduce((sum, count) => sum + count, 0);
    while (missing !== 0) {
        const at = random.below(products);
        const step = Math.sign(missing);
        if (counts[at] + step >= 1 && counts[at] + step <= MOST_VARIANTS) {
            counts[at] += step;
            missing -= step;
        }
    }
    return counts;
}

/** A number with the check digit that scanners want; 20 to 29 are for use within a shop. */
export function ean13(number) {
    const digits = `20${String(number).padStart(10, '0')}`;
    const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1), 0);
    return digits + ((10 - (sum % 10)) % 10);
}

function shuffled(list, random) {
    return random.some(list, list.length);
}
