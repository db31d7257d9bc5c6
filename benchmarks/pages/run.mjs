import { join } from 'node:path';
import { run } from '../common/run.mjs';
import { busy, facts } from '../common/machine.mjs';
import { RESULTS, ROOT } from '../common/options.mjs';
import { Shop } from '../common/shop.mjs';
import { Browser } from './browser.mjs';
import { aims, look, median } from './look.mjs';
import { markdown } from './report.mjs';

const KNOWN = {
    numbers: { runs: 5, 'port-offset': 12_000 },
    texts: { url: '', source: ROOT, data: join(ROOT, '.cloudretail/benchmark-pages'), results: RESULTS },
};

const USAGE = `npm run pages -- [options]
  --runs N            looks at each page, after one that does not count; the median counts (5)
  --url ADDRESS       of a shop that runs; without it one is opened
  --port-offset N     shifts the ports of the shop that is opened (12000)
  --source FOLDER     the project whose shop is opened (this one)
  --data FOLDER       where that shop is kept (.cloudretail/benchmark-pages)
  --results FOLDER    where to write (benchmarks/results)`;

async function measure({ runs, url, source, data, portOffset }) {
    const machine = { ...facts(source), busyBefore: await busy() };
    const shop = url ? undefined : await Shop.open({ source, folder: data, offset: portOffset, stocked: true });
    const gateway = url || shop.gateway.replace('127.0.0.1', 'localhost');
    const browser = await Browser.open();
    try {
        const wanted = await addresses(gateway);
        const looks = new Map(wanted.map(({ name }) => [name, []]));
        // In turns, so that a change of the machine's mood meets all of them; the first does not count, of a shop just opened
        for (let round = 0; round <= runs; round++) {
            for (const { name, path } of wanted) {
                const seen = await look(browser.port, gateway + path);
                console.log(`${name}: ${Object.values(seen.scores).join(' ')}${round === 0 ? ', does not count' : ''}`);
                if (round > 0) {
                    looks.get(name).push(seen);
                }
            }
        }
        const pages = [...looks].map(([name, seen]) => ({ name, ...median(seen) }));
        return { machine: { ...machine, browser: browser.version }, options: { runs }, aims: aims(pages), pages };
    } finally {
        await browser.close();
        await shop?.stop();
    }
}

/** Home, a category and a product, as a shopper may come to them. */
async function addresses(gateway) {
    const ask = async (path) => (await fetch(gateway + path)).json();
    const { items: categories } = await ask('/api/v1/categories');
    const { path: category } = categories.find(({ path, count }) => !path.includes(' > ') && count > 0);
    const { items: lanterns } = await ask('/api/v1/products?q=lantern&limit=1');
    return [
        { name: 'home', path: '/' },
        { name: 'category', path: `/category/${encodeURIComponent(category)}` },
        { name: 'product', path: `/product/${lanterns[0].slug}` },
    ];
}

await run({ name: 'pages', usage: USAGE, known: KNOWN, measure, markdown });
