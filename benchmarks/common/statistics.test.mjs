import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percentile, spread, summary, times } from './statistics.mjs';

test('the median of an odd number of rounds is the one in the middle', () => {
    assert.deepEqual(spread([9, 1, 100]), { median: 9, min: 1, max: 100 });
});

test('the median of an even number of rounds lies between the two in the middle', () => {
    assert.deepEqual(spread([4, 1, 2, 3]), { median: 2.5, min: 1, max: 4 });
});

test('each figure is summed up by itself', () => {
    const figures = summary([
        { p50Ms: 1, p99Ms: 30 },
        { p50Ms: 3, p99Ms: 10 },
    ]);
    assert.deepEqual(figures.p50Ms, { median: 2, min: 1, max: 3 });
    assert.deepEqual(figures.p99Ms, { median: 20, min: 10, max: 30 });
});

test('of a hundred times, one is above the 99th percentile', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    assert.equal(percentile(hundred, 0.99), 99);
    assert.equal(percentile(hundred, 0.5), 50);
    assert.equal(percentile([7], 0.99), 7);
});

test('times come in any order', () => {
    assert.deepEqual(times([3, 1, 2]), { requests: 3, p50Ms: 2, p95Ms: 3, p99Ms: 3, maxMs: 3 });
});
