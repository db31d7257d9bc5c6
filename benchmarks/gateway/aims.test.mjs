import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aims } from './aims.mjs';

test('an aim is met at its very figure and missed just beyond it', () => {
    assert.deepEqual(met({ micros: 160, perSecond: 6000, p99: 20 }), [true, true, true, true]);
    assert.deepEqual(met({ micros: 161, perSecond: 5999, p99: 21 }), [false, false, false, false]);
});

function met({ micros, perSecond, p99 }) {
    return aims([
        result('nginx', { perSecond: 40_000, p99: 2, micros: 20 }),
        result('express', { perSecond: 4000, p99: 20, micros: 250 }),
        result('cloudretail', { perSecond, p99, micros }),
    ]).map((aim) => aim.met);
}

function result(id, { perSecond, p99, micros }) {
    const summary = {
        requestsPerSecond: { median: perSecond },
        p99Ms: { median: p99 },
        cpuMicros: { median: micros },
    };
    return { id, summary };
}
