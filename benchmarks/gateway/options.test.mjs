import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from './options.mjs';

test('without options it is the measurement that is published', () => {
    const { rounds, seconds, warmup, connections, gatewayCore, loadCore } = read([]);
    assert.deepEqual([rounds, seconds, warmup, connections], [5, 20, 60, 32]);
    assert.deepEqual([gatewayCore, loadCore], [0, 1]);
});

test('a short check may leave out the warm-up, but not the rounds', () => {
    assert.equal(read(['--warmup', '0']).warmup, 0);
    assert.throws(() => read(['--rounds', '0']), /--rounds needs a whole number above 0/);
    assert.throws(() => read(['--seconds', 'many']), /--seconds/);
});

test('a look at some of the contestants leaves out the others', () => {
    assert.deepEqual(read(['--only', 'express,cloudretail']).only, ['express', 'cloudretail']);
    assert.equal(read([]).only.length, 4);
    assert.throws(() => read(['--only', 'apache']), /not apache/);
});
