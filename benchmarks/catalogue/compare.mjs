import { readFileSync } from 'node:fs';
import { Http } from '../common/http.mjs';
import { busy, facts, firstLine, jdk, requirePrograms, version } from '../common/machine.mjs';
import { nodeForExpress } from '../common/node.mjs';
import { recorded } from '../common/profile.mjs';
import { requireAllRunning } from '../common/program.mjs';
import { run } from '../common/run.mjs';
import { summary } from '../common/statistics.mjs';
import { aims } from './compare/aims.mjs';
import { open } from './compare/contestants.mjs';
import { logInForever, paced, register } from './compare/logins.mjs';
import { loadOne } from './compare/measure.mjs';
import { prove, proveCached } from './compare/proof.mjs';
import { markdown } from './compare/report.mjs';
import { targets } from './compare/targets.mjs';
import { published, SHOP_USAGE, withShop } from './options.mjs';
import { Goods, openStocked } from './stock.mjs';

const USAGE = `npm run catalogue -- [options]
  Compares the shop's page and product with those of Express and Sequelize, with and without Redis, and while people log in.
  --rounds N          (5)
  --seconds N         of load on each in a round (8)
  --warmup N          seconds of load on each before the first round (20)
  --connections N     kept open by the load (16)
  --workers N         processes of the Express service (2)
  --rate N            pages a second while people log in (50)
  --port N            the first of seven further ports (19200)
  --profile           adds a load of the shop, with Redis, under flight recordings
${SHOP_USAGE}`;

const KNOWN = withShop({
    numbers: { rounds: 5, seconds: 8, warmup: 20, connections: 16, workers: 2, rate: 50, port: 19_200 },
    mayBeZero: ['warmup'],
    flags: ['profile'],
});
const SERVERS = ['gateway-war', 'product-war'];
const PACKAGE = JSON.parse(readFileSync(new URL('express-sequelize/package.json', import.meta.url), 'utf8'));

await run({ name: 'catalogue', usage: USAGE, known: KNOWN, measure, markdown });

async function measure(options) {
    requirePrograms(['mvn', 'wrk', 'nginx'], 'maven wrk nginx');
    const busyBefore = await busy();
    const goods = new Goods(options);
    const shop = await openStocked(options, goods);
    await prepare(shop);
    const http = new Http(options.connections);
    console.log('Choosing pages and products ...');
    const { paths, bodies } = await targets(http, shop, goods);
    const contestants = await open({ shop, options, folder: folder(options), paths, bodies });
    console.log('Proving that all answer alike ...');
    const sizes = await prove(http, contestants);
    await proveCached(shop.redis);

    const others = { postgres: shop.part('postgres'), redis: shop.part('redis') };
    const results = await rounds(contestants, others, options);
    const profiles = options.profile ? await profiled(shop, contestants, others, options) : undefined;
    const logins = await whileLoggingIn(
        http,
        shop,
        { url: shop.gateway + paths.cloudretail.page[0], body: bodies.page[0] },
        options,
    );
    requireAllRunning();
    http.close();
    const machine = { ...facts(options.source), ...programs(shop), busyBefore };
    await shop.close();
    return { machine, options: published(options), aims: aims(results, logins), sizes, results, logins, profiles };
}

/** What the database would have by itself a minute later, and the index that the other stack's page needs. */
async function prepare(shop) {
    const database = await shop.database('product');
    await database.query(
        "CREATE INDEX IF NOT EXISTS express_newest ON product (created_at, id) WHERE status = 'ACTIVE'",
    );
    await database.query('VACUUM ANALYZE');
}

async function rounds(contestants, others, options) {
    const loads = contestants.flatMap((contestant) =>
        Object.keys(contestant.paths).map((target) => ({ contestant, target, rounds: [] })),
    );
    const one = ({ contestant, target }, seconds) =>
        loadOne(contestant, target, others, {
            seconds,
            connections: options.connections,
            folder: folder(options),
        });
    for (const each of options.warmup > 0 ? loads : []) {
        console.log(`Warming up: ${each.contestant.title}, ${each.target}`);
        await one(each, options.warmup);
    }
    for (let round = 1; round <= options.rounds; round++) {
        for (const each of loads) {
            const figures = await one(each, options.seconds);
            each.rounds.push(figures);
            console.log(
                `Round ${round}, ${each.contestant.title}, ${each.target}: ${figures.requestsPerSecond.toFixed(0)} requests/s, ` +
                    `${figures.cpuMicros.toFixed(0)} µs CPU, p99 ${figures.p99Ms.toFixed(2)} ms`,
            );
        }
    }
    return loads.map(({ contestant: { id, title }, target, rounds }) => ({
        id,
        title,
        target,
        rounds,
        summary: summary(rounds),
    }));
}

async function profiled(shop, contestants, others, options) {
    const contestant = contestants.find(({ id }) => id === 'cloudretail-redis');
    const { seconds, connections } = options;
    const load = (target) => loadOne(contestant, target, others, { seconds, connections, folder: folder(options) });
    const profiles = [];
    for (const target of Object.keys(contestant.paths)) {
        profiles.push({ target, ...(await recorded(shop, SERVERS, () => load(target), folder(options))) });
    }
    return profiles;
}

async function whileLoggingIn(http, shop, { url, body }, options) {
    const shoppers = await register(shop);
    const without = [];
    const during = [];
    for (let round = 1; round <= options.rounds; round++) {
        without.push(await paced(http, url, body, options));
        const stop = logInForever(shop, shoppers, options.connections);
        const times = await paced(http, url, body, options);
        during.push({ ...times, logins: await stop() });
        console.log(
            `Round ${round}, p99 of the page: ${without.at(-1).p99Ms.toFixed(1)} ms, while people log in ${times.p99Ms.toFixed(1)} ms`,
        );
    }
    return { without, during };
}

function folder({ data }) {
    return `${data}-files`;
}

function programs(shop) {
    return {
        jdk: jdk(shop.part('product-war').pid),
        node: firstLine(nodeForExpress(), ['--version']),
        wrk: version('wrk', '--version'),
        nginx: version('nginx', '-v'),
        express: Object.entries(PACKAGE.dependencies)
            .map(([name, version]) => `${name} ${version}`)
            .join(', '),
    };
}
