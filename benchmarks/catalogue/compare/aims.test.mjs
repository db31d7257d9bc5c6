import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aims } from './aims.mjs';

const result = (id, requestsPerSecond, cpuMicros) => ({
    id,
    target: 'page',
    summary: { requestsPerSecond: { median: requestsPerSecond }, cpuMicros: { median: cpuMicros } },
});
const RESULTS = [
    result('cloudretail', 1200, 600),
    result('express', 600, 1000),
    result('cloudretail-redis', 3000, 300),
    result('express-redis', 2000, 400),
    result('ceiling', 4000, 200),
];
const p99 = (...all) => all.map((p99Ms) => ({ p99Ms }));

test('twice as much is met at twice, 0.6 at 0.6, and the ceiling is the gateway', () => {
    const logins = { without: p99(10, 11, 12), during: p99(20, 30, 90) };
    assert.deepEqual(
        aims(RESULTS, logins).map(({ measured, met }) => [measured, met]),
        [
            ['2.00 times', true],
            ['0.60', true],
            ['1.50 times', false],
            ['0.75', false],
            ['0.75', false],
            ['2.73 times, 11.0 to 30.0 ms', true],
        ],
    );
});
