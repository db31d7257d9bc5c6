import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { busy, facts, jdk, requirePrograms, version } from '../common/machine.mjs';
import { RESULTS, ROOT } from '../common/options.mjs';
import { requireAllRunning } from '../common/program.mjs';
import { run } from '../common/run.mjs';
import { Shop } from '../common/shop.mjs';
import { Buyers } from '../orders/load/buyers.mjs';
import { load, requireConfirmed, requireInDatabase } from '../orders/load/load.mjs';
import { perOrder, spending } from '../orders/spent.mjs';
import { confirmedOrders, fill, proveConserved, settled } from '../orders/stock.mjs';
import { OrderServers } from './instances.mjs';
import { markdown } from './report.mjs';

const USAGE = `npm run scale-out -- [options]
  How many orders a second are confirmed with one order server and with two, side by side in one shop.
  --rounds N          of each (5)
  --seconds N         of orders in a round (20)
  --warmup N          seconds of orders before the first round (240)
  --connections N     with a request on each at any time (16)
  --buyers N          customers who order in turn (32)
  --share N           hundredths of a core that an order server has in half of the rounds, as if on a machine of its own (20);
                      0: no such rounds. Needs root
  --port-offset N     shifts the ports of the shop that is opened (12000)
  --source FOLDER     the project whose shop is opened (this one)
  --data FOLDER       where that shop is kept (.cloudretail/scale-out-shop)
  --results FOLDER    where to write (benchmarks/results)`;

const KNOWN = {
    numbers: { rounds: 5, seconds: 20, warmup: 240, connections: 16, buyers: 32, share: 20, 'port-offset': 12_000 },
    mayBeZero: ['warmup', 'share', 'port-offset'],
    texts: { source: ROOT, data: join(ROOT, '.cloudretail/scale-out-shop'), results: RESULTS },
};

await run({ name: 'scale-out', usage: USAGE, known: KNOWN, measure, markdown });

async function measure(options) {
    requirePrograms(['mvn', 'wrk'], 'maven wrk');
    const { rounds, seconds, warmup, connections, buyers, share } = options;
    const folder = `${options.data}-files`;
    mkdirSync(folder, { recursive: true });
    const busyBefore = await busy();
    console.log('Opening an empty shop with two order servers ...');
    const shop = await Shop.open({
        ...{ source: options.source, folder: options.data, offset: options.portOffset, fresh: true },
        properties: ['-Dinstances.order=2'],
    });
    const machine = {
        ...facts(options.source),
        jdk: jdk(shop.part('order-war').pid),
        wrk: version('wrk', '--version'),
        busyBefore,
    };
    const customers = new Buyers(shop, buyers, join(folder, 'tokens'));
    const skuFile = join(folder, 'skus');
    console.log('Filling the shelves ...');
    const before = await fill(shop, skuFile);
    await customers.register();
    const order = async (someSeconds) =>
        load(shop.gateway, { tokenFile: await customers.tokenFile(), skuFile, seconds: someSeconds, connections });
    if (warmup > 0) {
        console.log('Warming up ...');
        await order(warmup);
        await settled(shop);
    }
    const servers = new OrderServers(shop);
    const results = [];
    for (const cores of share > 0 ? [0, share / 100] : [0]) {
        servers.limitTo(cores);
        for (let round = 1; round <= rounds; round++) {
            for (const count of [1, 2]) {
                await servers.are(count);
                results.push({ cores, count, ...(await oneLoad(shop, order, options)) });
                tell(results.at(-1));
            }
        }
    }
    servers.limitTo(0);
    const conserved = await proveConserved(shop, before);
    requireAllRunning();
    rmSync(join(folder, 'tokens'));
    await shop.close();
    return { machine, options: { rounds, seconds, warmup, connections, buyers }, results, conserved };
}

async function oneLoad(shop, order, { seconds, connections }) {
    const confirmedBefore = await confirmedOrders(shop);
    const { result, ...spent } = await spending(shop, () => order(seconds));
    const figures = requireConfirmed(result);
    const drainSeconds = await settled(shop);
    requireInDatabase(figures, (await confirmedOrders(shop)) - confirmedBefore, connections);
    return { ...figures, drainSeconds, cpuMs: perOrder(spent, figures.confirmed).cpuMs };
}

function tell({ cores, count, ordersPerSecond, p99Ms, cpuMs }) {
    const each = ['order-war', 'order-war-2'].map((name) => cpuMs[name].toFixed(1)).join(' and ');
    console.log(
        `${count} server${count > 1 ? 's' : ''}${cores > 0 ? ` of ${cores} cores` : ''}: ${ordersPerSecond.toFixed(1)} orders/s, ` +
            `p99 ${p99Ms.toFixed(0)} ms, ${each} ms an order`,
    );
}
