import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figures, parse } from './load.mjs';

test('the figures are found among what wrk prints itself', () => {
    assert.deepEqual(parse('Running 3s test @ http://x\n  1 threads\n{"requests":7}\n'), { requests: 7 });
});

test('a run without figures is an error, not a zero', () => {
    assert.throws(() => parse('unable to connect'), /no figures/);
    assert.throws(() => figures({ requests: 0, seconds: 1 }, { user: 0, system: 0 }), /No request/);
});

test('processor time is shared among the requests', () => {
    const measured = figures({ requests: 1000, seconds: 2, bytes: 5_000_000 }, { user: 0.3, system: 0.1 });
    assert.equal(measured.requestsPerSecond, 500);
    assert.equal(measured.bytesPerRequest, 5000);
    assert.equal(measured.cpuMicros, 400);
    assert.equal(measured.cpuMicrosSystem, 100);
    assert.equal(measured.coreBusy, 0.2);
});
