import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { busy, facts, jdk, requirePrograms, version } from '../common/machine.mjs';
import { RESULTS, ROOT } from '../common/options.mjs';
import { requireAllRunning } from '../common/program.mjs';
import { run } from '../common/run.mjs';
import { Shop } from '../common/shop.mjs';
import { summary } from '../common/statistics.mjs';
import { aims } from './aims.mjs';
import { Floor } from './floor/floor.mjs';
import { Buyers } from './load/buyers.mjs';
import { load, requireConfirmed, requireInDatabase } from './load/load.mjs';
import { Broker } from './outages/kafka.mjs';
import { circuits } from './outages/outages.mjs';
import { profile } from './profile/profile.mjs';
import { countStatements } from './profile/statements.mjs';
import { markdown } from './report.mjs';
import { perOrder, spending } from './spent.mjs';
import { confirmedOrders, fill, proveConserved, settled } from './stock.mjs';

const USAGE = `npm run orders -- [options]
  How many orders a second are confirmed through the gateway, beside what pgbench reaches with the statements of a purchase alone.
  --rounds N          (5)
  --seconds N         of orders in a round, as many of pgbench, and as many without Kafka (20)
  --warmup N          seconds of orders before the first round (240)
  --connections N     with a request on each at any time (16)
  --buyers N          customers who order in turn (32)
  --rate-only         neither without Kafka nor with open circuits
  --profile           also where the time goes: flight recordings, round trips, statements
  --port-offset N     shifts the ports of the shop that is opened (12000)
  --source FOLDER     the project whose shop is opened (this one)
  --data FOLDER       where that shop is kept (.cloudretail/orders-shop)
  --results FOLDER    where to write (benchmarks/results)`;

const KNOWN = {
    numbers: { rounds: 5, seconds: 20, warmup: 240, connections: 16, buyers: 32, 'port-offset': 12_000 },
    mayBeZero: ['warmup', 'port-offset'],
    texts: { source: ROOT, data: join(ROOT, '.cloudretail/orders-shop'), results: RESULTS },
    flags: ['rate-only', 'profile'],
};

await run({ name: 'orders', usage: USAGE, known: KNOWN, measure, markdown });

async function measure(options) {
    requirePrograms(['mvn', 'wrk', 'pgbench'], 'maven wrk postgresql-contrib');
    const { rounds, seconds, warmup, connections, buyers } = options;
    const folder = `${options.data}-files`;
    mkdirSync(folder, { recursive: true });
    const busyBefore = await busy();
    const shop = await openShop(options);
    const machine = {
        ...facts(options.source),
        jdk: jdk(shop.part('order-war').pid),
        wrk: version('wrk', '--version'),
        pgbench: version('pgbench', '--version'),
        busyBefore,
    };
    const customers = new Buyers(shop, buyers, join(folder, 'tokens'));
    const skuFile = join(folder, 'skus');
    console.log('Filling the shelves ...');
    const before = await fill(shop, skuFile);
    await customers.register();
    const floor = new Floor(shop.postgres);
    await floor.create();

    const order = async (someSeconds) =>
        load(shop.gateway, { tokenFile: await customers.tokenFile(), skuFile, seconds: someSeconds, connections });
    if (warmup > 0) {
        console.log('Warming up ...');
        await order(warmup);
        await floor.load({ seconds: Math.min(6, warmup), connections });
        await settled(shop);
    }
    const results = [];
    const broker = options.rateOnly ? undefined : new Broker(shop, folder);
    for (let round = 1; round <= rounds; round++) {
        results.push(await oneRound({ shop, floor, order, broker }, options));
        tell(round, results.at(-1));
    }
    await floor.prove();
    console.log('Holding stock against what was sold ...');
    await settled(shop);
    const conserved = await proveConserved(shop, before);
    const profiled = options.profile ? await profile(shop, () => order(seconds), folder) : undefined;
    const outages = options.rateOnly ? undefined : await circuits(shop, customers, skuFile);
    await settled(shop);
    await proveConserved(shop, before);
    requireAllRunning();
    rmSync(join(folder, 'tokens'));
    await shop.close();
    return {
        machine,
        options: { rounds, seconds, warmup, connections, buyers },
        aims: aims(results, outages),
        results,
        summary: summary(results.map(flat)),
        conserved,
        outages,
        profile: profiled,
    };
}

async function openShop(options) {
    console.log('Opening an empty shop ...');
    const where = { source: options.source, folder: options.data, offset: options.portOffset };
    const shop = await Shop.open({ ...where, fresh: true });
    if (!options.profile) {
        return shop;
    }
    console.log('Opening it again, so that PostgreSQL counts statements ...');
    await countStatements(shop);
    await shop.stop();
    return Shop.open(where);
}

/** The shop, pgbench, and the shop without Kafka, one after the other; each begins when nothing is left to do of the one before. */
async function oneRound({ shop, floor, order, broker }, { seconds, connections }) {
    const confirmedBefore = await confirmedOrders(shop);
    const { result, ...spent } = await spending(shop, () => order(seconds));
    const shopFigures = requireConfirmed(result);
    const drainSeconds = await settled(shop);
    requireInDatabase(shopFigures, (await confirmedOrders(shop)) - confirmedBefore, connections);
    const floorFigures = await floor.load({ seconds, connections });
    const round = {
        shop: shopFigures,
        drainSeconds,
        floor: floorFigures,
        ratio: shopFigures.ordersPerSecond / floorFigures.ordersPerSecond,
        spent: perOrder(spent, shopFigures.confirmed),
    };
    if (broker) {
        const away = requireConfirmed(await broker.without(() => order(seconds)));
        const awayDrainSeconds = await settled(shop);
        return { ...round, away, awayDrainSeconds, awayRatio: away.ordersPerSecond / shopFigures.ordersPerSecond };
    }
    return round;
}

function flat({ shop, floor, ratio, drainSeconds, away, awayRatio }) {
    return {
        ordersPerSecond: shop.ordersPerSecond,
        p50Ms: shop.p50Ms,
        p95Ms: shop.p95Ms,
        p99Ms: shop.p99Ms,
        floorPerSecond: floor.ordersPerSecond,
        ratio,
        drainSeconds,
        ...(away ? { awayPerSecond: away.ordersPerSecond, awayRatio } : {}),
    };
}

function tell(round, { shop, floor, ratio, awayRatio, drainSeconds }) {
    console.log(
        `Round ${round}: ${shop.ordersPerSecond.toFixed(0)} orders/s, p99 ${shop.p99Ms.toFixed(0)} ms, settled after ${drainSeconds.toFixed(1)} s; ` +
            `pgbench ${floor.ordersPerSecond.toFixed(0)}/s, ratio ${ratio.toFixed(2)}` +
            (awayRatio ? `; without Kafka ${awayRatio.toFixed(2)} of it` : ''),
    );
}
