import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { aims } from './aims.mjs';
import { rate, together } from './floor/floor.mjs';
import { requireConfirmed, requireInDatabase } from './load/load.mjs';
import { partOf } from '../common/parts.mjs';
import { summary } from './profile/statements.mjs';
import { markdown } from './report.mjs';
import { perOrder } from './spent.mjs';
import { differences } from './stock.mjs';

test('parts that are done one after the other are slower than each of them', () => {
    assert.equal(together([3000, 3000, 3000]), 1000);
    assert.ok(Math.abs(together([1000, 2000, 2000]) - 500) < 1e-9);
});

test('the rate of pgbench is read, and a failed transaction is an error', () => {
    const output = (failed) =>
        `number of transactions actually processed: 4711\nnumber of failed transactions: ${failed} (0.000%)\nlatency average = 3 ms\ntps = 1234.5 (without initial connection time)\n`;
    assert.equal(rate(output(0)), 1234.5);
    assert.throws(() => rate(output(1)), /did not do it/);
    assert.throws(() => rate('connection refused'), /did not do it/);
});

test('a load counts when all its orders were confirmed', () => {
    const good = { confirmed: 10, waiting: 0, refused: 0, broken: 0 };
    assert.equal(requireConfirmed(good), good);
    for (const bad of [{ confirmed: 0 }, { waiting: 1 }, { refused: 1 }, { broken: 1 }]) {
        assert.throws(() => requireConfirmed({ ...good, ...bad }), /Not every order/);
    }
});

test('the database has what was answered, and no more than was under way at the end', () => {
    requireInDatabase({ confirmed: 100 }, 116, 16);
    assert.throws(() => requireInDatabase({ confirmed: 100 }, 99, 16), /99 more/);
    assert.throws(() => requireInDatabase({ confirmed: 100 }, 117, 16), /117 more/);
});

test('stock that is not start less sold is found, and so is what is still held', () => {
    const before = new Map(['a', 'b', 'c'].map((sku) => [sku, { onHand: 10 }]));
    const after = new Map([
        ['a', { onHand: 7, reserved: 0 }],
        ['b', { onHand: 10, reserved: 1 }],
        ['c', { onHand: 9, reserved: 0 }],
    ]);
    assert.deepEqual(differences(before, new Map([['a', 3]]), after), [
        { sku: 'b', expected: 10, onHand: 10, reserved: 1 },
        { sku: 'c', expected: 10, onHand: 9, reserved: 0 },
    ]);
});

test('costs are shared among the orders', () => {
    const spent = { cpuSeconds: { 'order-war': 2 }, commits: { order_db: 3000 } };
    assert.deepEqual(perOrder(spent, 1000), { cpuMs: { 'order-war': 2 }, commits: { order_db: 3 } });
    const rows = [
        { calls: 100, millis: 10, query: 'SELECT  1' },
        { calls: 200, millis: 40, query: 'SELECT\n 2' },
    ];
    const { roundTrips, millis, heaviest } = summary(rows, 100);
    assert.deepEqual([roundTrips, millis], [3, 0.5]);
    assert.deepEqual(heaviest[0], { callsPerOrder: 2, microsPerCall: 200, query: 'SELECT 2' });
});

test('stacks belong to the part that is nearest to their top', () => {
    assert.equal(
        partOf(['java.net.Socket.read', 'org.postgresql.core.PGStream.receive', 'org.eclipse.persistence.X.y']),
        'JDBC driver',
    );
    assert.equal(
        partOf(['java.util.HashMap.get', 'org.jboss.resteasy.client.X.y', 'io.cloudretail.order.Y.z']),
        'HTTP out',
    );
    assert.equal(partOf(['org.jboss.resteasy.core.X.y']), 'JAX-RS');
    assert.equal(partOf(['java.lang.Thread.run']), 'elsewhere');
});

const round = {
    shop: { ordersPerSecond: 300, p50Ms: 50, p95Ms: 90, p99Ms: 120, confirmed: 6000 },
    floor: { ordersPerSecond: 800, parts: { order: 2000, inventory: 2500, payment: 3000 } },
    ratio: 0.375,
    awayRatio: 0.95,
    spent: { cpuMs: { 'order-war': 2 }, commits: { order_db: 3 } },
};
const outages = { gateway: { p50Ms: 1, p99Ms: 3, maxMs: 4 }, payment: { p50Ms: 10, p99Ms: 20, maxMs: 30 } };

test('aims are judged by medians', () => {
    assert.deepEqual(
        aims([round, round, { ...round, ratio: 0.6 }], outages).map(({ met }) => met),
        [true, false, true, true, true],
    );
    assert.equal(aims([round]).length, 3);
});

test('a report names its figures', () => {
    const one = (value) => ({ median: value, min: value, max: value });
    const text = markdown({
        machine: { cpu: 'one', busyBefore: 0 },
        options: { rounds: 1, seconds: 20, warmup: 60, connections: 16 },
        aims: aims([round], outages),
        results: [round],
        summary: Object.fromEntries(
            [
                'ordersPerSecond',
                'p50Ms',
                'p95Ms',
                'p99Ms',
                'floorPerSecond',
                'ratio',
                'drainSeconds',
                'awayPerSecond',
            ].map((name) => [name, one(1)]),
        ),
        conserved: { skus: 2719, units: 24_000 },
        outages,
        profile: {
            figures: { ordersPerSecond: 250 },
            database: [
                {
                    service: 'order',
                    roundTrips: 9,
                    millis: 1,
                    heaviest: [{ callsPerOrder: 1, microsPerCall: 80, query: 'a | b' }],
                },
            ],
            servers: [{ server: 'order-war', samples: 10, code: [], threads: [] }],
        },
    });
    for (const part of ['2719 SKUs', 'order 2000/s', '503 by the gateway', 'a \\| b']) {
        assert.ok(text.includes(part), part);
    }
});

test('options that are none are refused before anything starts', () => {
    const run = fileURLToPath(new URL('run.mjs', import.meta.url));
    assert.match(execFileSync(process.execPath, [run, '--help'], { encoding: 'utf8' }), /--connections N/);
    assert.throws(() => execFileSync(process.execPath, [run, '--rounds', '0'], { stdio: 'pipe' }), /--rounds needs/);
});
