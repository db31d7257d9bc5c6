import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { Shop } from '../common/shop.mjs';
import { Catalogue } from './goods/catalogue.mjs';
import { writtenOnce } from './goods/file.mjs';
import { SHIPPED, shipped } from './goods/shipped.mjs';
import { drained, importFile } from './import/importing.mjs';
import { proveStocked } from './import/proof.mjs';

/** What a benchmark's shop sells: its shipped catalogue, and a generated one. */
export class Goods {
    #options;

    constructor(options) {
        this.#options = options;
        this.generated = new Catalogue(options);
        this.shipped = shipped();
    }

    *[Symbol.iterator]() {
        yield* this.shipped;
        yield* this.generated;
    }

    shippedFile() {
        return fileURLToPath(SHIPPED);
    }

    generatedFile() {
        const { products, variants, seed, data } = this.#options;
        return writtenOnce(this.generated, join(`${data}-files`, `catalogue-${products}-${variants}-${seed}.csv`));
    }

    /** How many SKUs there are once both are in the shop. */
    get skus() {
        return this.shipped.length + this.#options.variants;
    }
}

/** Opens a shop that has nothing yet. */
export async function openEmpty(options) {
    rmSync(marker(options), { force: true });
    console.log('Opening an empty shop ...');
    return Shop.open({ source: options.source, folder: options.data, offset: options.portOffset, fresh: true });
}

/** Opens the shop with these goods in it: as it was left, or else after importing them. */
export async function openStocked(options, goods) {
    if (isMarked(options)) {
        console.log('Opening the shop with its goods ...');
        return Shop.open({ source: options.source, folder: options.data, offset: options.portOffset });
    }
    const shop = await openEmpty(options);
    console.log('Importing the goods ...');
    const { begin } = await importFile(shop, goods.shippedFile());
    await importFile(shop, await goods.generatedFile());
    await drained(shop, { begin, skus: goods.skus });
    await proveStocked(shop, goods);
    mark(options);
    return shop;
}

/** Remembers that the goods are all there, so that another benchmark need not import them again. */
export function mark(options) {
    writeFileSync(marker(options), contents(options));
}

function isMarked(options) {
    try {
        return readFileSync(marker(options), 'utf8') === contents(options);
    } catch (e) {
        if (e.code === 'ENOENT') {
            return false;
        }
        throw e;
    }
}

function marker({ data }) {
    return `${data}-files/stocked.json`;
}

function contents({ products, variants, seed }) {
    return `${JSON.stringify({ products, variants, seed })}\n`;
}
