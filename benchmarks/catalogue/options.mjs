import { join } from 'node:path';
import { RESULTS, ROOT } from '../common/options.mjs';

/** What all benchmarks of the catalogue are told alike. */
export const SHOP = {
    numbers: { products: 100_000, variants: 250_000, seed: 1, 'port-offset': 11_000 },
    mayBeZero: ['port-offset'],
    texts: { source: ROOT, data: join(ROOT, '.cloudretail/benchmark-shop'), results: RESULTS },
};

export const SHOP_USAGE = `  --products N        in the catalogue that is generated (100000)
  --variants N        of them together (250000)
  --seed N            another seed, another catalogue (1)
  --port-offset N     shifts the ports of the shop that is opened (11000)
  --source FOLDER     the project whose shop is opened (this one)
  --data FOLDER       where that shop and the catalogue are kept (.cloudretail/benchmark-shop)
  --results FOLDER    where to write (benchmarks/results)`;

/** Options of one benchmark with those of all. */
export function withShop({ numbers = {}, mayBeZero = [], flags = [] }) {
    return {
        numbers: { ...numbers, ...SHOP.numbers },
        mayBeZero: [...mayBeZero, ...SHOP.mayBeZero],
        texts: SHOP.texts,
        flags,
    };
}

/** The figures among the options, for the report; folders are nobody's business. */
export function published(options) {
    return Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value === 'number'));
}
