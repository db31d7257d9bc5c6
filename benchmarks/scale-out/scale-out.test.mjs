import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gain, markdown } from './report.mjs';

const round = (cores, count, ordersPerSecond) => ({
    ...{ cores, count, ordersPerSecond, p50Ms: 100, p99Ms: 300 },
    cpuMs: { 'order-war': 5, 'order-war-2': count === 2 ? 4 : 0.1 },
});

const RESULTS = [
    round(0, 1, 50),
    round(0, 2, 52),
    round(0.2, 1, 30),
    round(0.2, 2, 57),
    round(0.2, 1, 30),
    round(0.2, 2, 63),
];

test('what two servers confirm is held against what one does, each kind of server for itself', () => {
    assert.equal(gain(RESULTS, 0.2), 2);
    assert.equal(gain(RESULTS, 0), 1.04);
});

test('the report has a row for each', () => {
    const text = markdown({
        machine: { busyBefore: 0.01 },
        options: { rounds: 1, seconds: 20, warmup: 240, connections: 16 },
        results: RESULTS,
        conserved: { skus: 3, units: 9 },
    });
    assert.match(text, /\| 0.2 of a core \| 2 \| 60.0 \(57.0 to 63.0\) \| .* \| 5.0 and 4.0 \|/);
    assert.match(text, /what the others leave: two confirm \*\*1.04\*\* times/);
});
