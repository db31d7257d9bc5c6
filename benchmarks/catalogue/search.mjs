import { Http } from '../common/http.mjs';
import { busy, facts, jdk, requirePrograms } from '../common/machine.mjs';
import { requireAllRunning } from '../common/program.mjs';
import { run } from '../common/run.mjs';
import { spread, summary, times } from '../common/statistics.mjs';
import { published, SHOP_USAGE, withShop } from './options.mjs';
import * as depth from './search/depth.mjs';
import { ask } from './search/mix.mjs';
import { prove } from './search/proof.mjs';
import { questions } from './search/questions.mjs';
import { markdown } from './search/report.mjs';
import { Shelf } from './search/shelf.mjs';
import { Goods, openStocked } from './stock.mjs';
import { withoutCaches } from './twins.mjs';

const USAGE = `npm run search -- [options]
  Asks a shop with the generated catalogue what shoppers ask, through its gateway and without its caches.
  --rounds N          (5)
  --seconds N         of the mix in a round, and of each depth (15)
  --warmup N          seconds of the mix before the first round (60)
  --connections N     with a request on each at any time (16)
  --as-shipped        with the caches that the shop has
  --port N            the first of two further ports (19200)
${SHOP_USAGE}`;

const KNOWN = withShop({
    numbers: { rounds: 5, seconds: 15, warmup: 60, connections: 16, port: 19_200 },
    mayBeZero: ['warmup'],
    flags: ['as-shipped'],
});
const P99_MS = 50;
const SORTS = ['newest', 'price'];

await run({ name: 'search', usage: USAGE, known: KNOWN, measure, markdown });

async function measure(options) {
    requirePrograms(['mvn'], 'maven');
    const busyBefore = await busy();
    const goods = new Goods(options);
    const shop = await openStocked(options, goods);
    const machine = { ...facts(options.source), jdk: jdk(shop.part('product-war').pid), busyBefore };
    // As the database does by itself a minute later
    await (await shop.database('product')).query('VACUUM ANALYZE');
    const { url, product, gateway } = options.asShipped ? asShipped(shop) : await withoutCaches(shop, options);
    const api = `${url}/api/v1`;
    const http = new Http(options.connections);

    console.log('Asking everything once ...');
    const shelf = new Shelf(goods);
    const proven = await prove(http, api, shelf, questions(shelf, options.seed));
    const depths = [];
    for (const sort of SORTS) {
        depths.push(...(await depth.depths(http, api, sort, shelf.goods.length)));
    }

    console.log('Warming up ...');
    const { seed, connections } = options;
    await ask(http, api, proven.questions, { seconds: options.warmup, connections, seed });
    const servers = { product, gateway, postgres: shop.part('postgres') };
    const rounds = [];
    const depthRounds = depths.map(() => []);
    for (let round = 1; round <= options.rounds; round++) {
        rounds.push(await mixed(servers, () => ask(http, api, proven.questions, { ...options, seed: seed + round })));
        console.log(
            `Round ${round}: ${rounds.at(-1).requestsPerSecond.toFixed(0)} requests/s, p99 ${rounds.at(-1).all.p99Ms.toFixed(1)} ms`,
        );
        for (const [index, pages] of depths.entries()) {
            depthRounds[index].push(await depth.ask(http, api, pages, options));
        }
    }
    requireAllRunning();
    http.close();
    await shop.close();
    const results = byKind(rounds);
    const depthResults = depths.map(({ sort, from, to }, index) => ({
        sort,
        from,
        to,
        rounds: depthRounds[index],
        summary: summary(depthRounds[index]),
    }));
    return {
        machine,
        options: { ...published(options), asShipped: options.asShipped },
        aims: [...p99Aim(results), ...depthAims(depthResults)],
        products: shelf.goods.length,
        despiteSlips: proven.despiteSlips,
        results,
        depths: depthResults,
    };
}

function asShipped(shop) {
    return { url: shop.gateway, product: shop.part('product-war'), gateway: shop.part('gateway-war') };
}

async function mixed(servers, load) {
    const before = Object.values(servers).map((each) => each.cpu());
    const { seconds, millis } = await load();
    const after = Object.values(servers).map((each) => each.cpu());
    const all = [...millis.values()].flat();
    const cpuMicros = Object.keys(servers).map((name, index) => [
        name,
        ((after[index].user + after[index].system - before[index].user - before[index].system) * 1e6) / all.length,
    ]);
    return {
        requestsPerSecond: all.length / seconds,
        cpuMicros: Object.fromEntries(cpuMicros),
        all: times(all),
        kinds: Object.fromEntries(
            [...millis].filter(([, some]) => some.length > 0).map(([kind, some]) => [kind, times(some)]),
        ),
    };
}

function byKind(rounds) {
    const kinds = Object.keys(rounds[0].kinds).filter((kind) => rounds.every((round) => round.kinds[kind]));
    const spreads = (all) => summary(all);
    return {
        requestsPerSecond: spread(rounds.map((round) => round.requestsPerSecond)),
        cpuMicros: spreads(rounds.map((round) => round.cpuMicros)),
        all: spreads(rounds.map((round) => round.all)),
        kinds: kinds.map((kind) => ({ kind, ...spreads(rounds.map((round) => round.kinds[kind])) })),
    };
}

function p99Aim({ all, kinds }) {
    const slowest = kinds.toSorted((one, other) => other.p99Ms.median - one.p99Ms.median)[0];
    return [
        {
            aim: `p99 of all, below ${P99_MS} ms`,
            measured: `${all.p99Ms.median.toFixed(1)} ms`,
            met: all.p99Ms.median < P99_MS,
        },
        {
            aim: `p99 of each kind, below ${P99_MS} ms`,
            measured: `${slowest.kind}: ${slowest.p99Ms.median.toFixed(1)} ms`,
            met: slowest.p99Ms.median < P99_MS,
        },
    ];
}

function depthAims(depths) {
    return SORTS.map((sort) => {
        const [shallow, deep] = depths.filter((each) => each.sort === sort);
        const medians = [shallow, deep].map(({ rounds }) => rounds.map(({ p50Ms }) => p50Ms));
        const { ratio, alike } = depth.alike(...medians);
        return {
            aim: `pages ${deep.from} to ${deep.to} take as long as ${shallow.from} to ${shallow.to}, by ${sort}`,
            measured: `${ratio.toFixed(2)} times`,
            met: alike,
        };
    });
}
