import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { busy, facts, jdk, requirePrograms } from '../common/machine.mjs';
import { RESULTS, ROOT } from '../common/options.mjs';
import { requireAllRunning } from '../common/program.mjs';
import { run } from '../common/run.mjs';
import { Shop } from '../common/shop.mjs';
import { Buyers } from '../orders/load/buyers.mjs';
import { load, requireConfirmed } from '../orders/load/load.mjs';
import { fill, settled } from '../orders/stock.mjs';
import { markdown } from './report.mjs';
import { Server } from './server.mjs';

const USAGE = `npm run start-up -- [options]
  How long each server takes to be ready, and how much memory it takes, by itself beside an open shop that has nothing to do.
  --rounds N          starts of each kind (5)
  --loaded N          seconds of orders, before the memory of the shop's own servers is read (60)
  --connections N     with a request on each at any time (16)
  --port-offset N     shifts the ports of the shop that is opened (12000)
  --source FOLDER     the project whose shop is opened (this one)
  --data FOLDER       where that shop is kept (.cloudretail/start-up-shop)
  --results FOLDER    where to write (benchmarks/results)`;

const KNOWN = {
    numbers: { rounds: 5, loaded: 60, connections: 16, 'port-offset': 12_000 },
    mayBeZero: ['port-offset'],
    texts: { source: ROOT, data: join(ROOT, '.cloudretail/start-up-shop'), results: RESULTS },
};

const SERVICES = ['gateway', 'user', 'product', 'inventory', 'payment', 'order'];

/** What was tried with one of the services; each is as it ships but for this. */
const VARIANTS = {
    'as it ships': {},
    'for the first time: no caches of the server': { fresh: true },
    'all features of Jakarta EE and MicroProfile': { features: ['jakartaee-11.0', 'microProfile-7.1'] },
    'without class-data sharing': { jvm: ['-Xshare:off'] },
    'the first compiler only (development)': { jvm: ['-XX:TieredStopAtLevel=1'] },
    'the JVM’s own choice of collector': { jvm: ['-XX:-UseSerialGC', '-XX:+UseG1GC'] },
    'a heap of 1 GiB': { jvm: ['-Xmx1g'] },
};
const ARCHIVE = 'an archive of its own classes to share';

/** The agent of Liberty is in the way of archives otherwise. */
const WITH_AGENT = ['-XX:+UnlockDiagnosticVMOptions', '-XX:+AllowArchivingWithJavaAgent'];

await run({ name: 'start-up', usage: USAGE, known: KNOWN, measure, markdown });

async function measure(options) {
    requirePrograms(['mvn', 'wrk', 'jstat'], 'maven wrk openjdk-17-jdk-headless');
    const { rounds, loaded, connections } = options;
    const folder = `${options.data}-files`;
    mkdirSync(folder, { recursive: true });
    const busyBefore = await busy();
    console.log('Opening an empty shop ...');
    const shop = await Shop.open({
        ...{ source: options.source, folder: options.data, offset: options.portOffset, fresh: true },
    });
    const machine = { ...facts(options.source), jdk: jdk(shop.part('order-war').pid), busyBefore };
    const port = 8081 + options.portOffset;
    const services = {};
    for (const service of SERVICES) {
        const server = new Server(shop.part(`${service}-war`), join(folder, service), port);
        services[service] = await inTurns(rounds, server, { first: { fresh: true }, again: {} });
        tell(service, services[service]);
    }
    const server = new Server(shop.part('order-war'), join(folder, 'variants'), port);
    const variants = await inTurns(rounds, server, { ...VARIANTS, [ARCHIVE]: await archive(server) });
    tell('variants of order', variants);
    const memory = await underLoad(shop, folder, { loaded, connections });
    requireAllRunning();
    await shop.close();
    return { machine, options: { rounds, loaded }, services, variants, memory };
}

/** Each kind of start in turn, round by round, after one of each that does not count: caches are as after any start but the first. */
async function inTurns(rounds, server, kinds) {
    const seen = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
    for (let round = 0; round <= rounds; round++) {
        for (const [kind, variant] of Object.entries(kinds)) {
            const start = await server.start(variant);
            if (round > 0) {
                seen[kind].push(start);
            }
            // What differs in more than the JVM, or has no caches, leaves other caches behind than the next one looks for
            if (variant.fresh || variant.features) {
                await server.start();
            }
        }
    }
    return seen;
}

async function archive(server) {
    const file = server.file('classes.jsa');
    await server.start({ jvm: [...WITH_AGENT, `-XX:ArchiveClassesAtExit=${file}`] });
    if (!existsSync(file)) {
        throw new Error('The JVM did not write an archive of its classes');
    }
    return { jvm: [...WITH_AGENT, `-XX:SharedArchiveFile=${file}`] };
}

/** MiB of each of the shop's servers: as they stand, and after orders. */
async function underLoad(shop, folder, { loaded, connections }) {
    console.log('Ordering ...');
    const read = () =>
        Object.fromEntries(SERVICES.map((service) => [service, shop.part(`${service}-war`).memory() / 2 ** 20]));
    const idle = read();
    const customers = new Buyers(shop, connections, join(folder, 'tokens'));
    const skuFile = join(folder, 'skus');
    await fill(shop, skuFile);
    await customers.register();
    requireConfirmed(
        await load(shop.gateway, { tokenFile: await customers.tokenFile(), skuFile, seconds: loaded, connections }),
    );
    await settled(shop);
    return { idle, loaded: read() };
}

function tell(what, kinds) {
    for (const [kind, starts] of Object.entries(kinds)) {
        const seconds = starts.map((start) => start.seconds.toFixed(1)).join(', ');
        console.log(`${what}, ${kind}: ready after ${seconds} s`);
    }
}
