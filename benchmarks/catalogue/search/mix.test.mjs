import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percentile, times } from './mix.mjs';
import { SHARES } from './questions.mjs';

test('of a hundred times, one is above the 99th percentile', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    assert.equal(percentile(hundred, 0.99), 99);
    assert.equal(percentile(hundred, 0.5), 50);
    assert.equal(percentile([7], 0.99), 7);
});

test('times come in any order', () => {
    assert.deepEqual(times([3, 1, 2]), { requests: 3, p50Ms: 2, p99Ms: 3, maxMs: 3 });
});

test('the shares of the mix are per cent', () => {
    assert.equal(
        Object.values(SHARES).reduce((sum, share) => sum + share, 0),
        100,
    );
});
