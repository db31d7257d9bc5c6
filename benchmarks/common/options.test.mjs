import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from './options.mjs';

const KNOWN = {
    numbers: { rounds: 5, 'port-offset': 0 },
    mayBeZero: ['port-offset'],
    texts: { results: 'here' },
    flags: ['keep'],
};

test('what is not said has its usual value', () => {
    assert.deepEqual(read([], KNOWN), { rounds: 5, portOffset: 0, results: 'here', keep: false, help: false });
});

test('numbers are whole, and above 0 unless 0 means something', () => {
    assert.equal(read(['--port-offset', '0'], KNOWN).portOffset, 0);
    assert.throws(() => read(['--rounds', '0'], KNOWN), /--rounds needs a whole number above 0, not 0/);
    assert.throws(() => read(['--rounds', '1.5'], KNOWN), /--rounds/);
});

test('an option that is not known is refused', () => {
    assert.throws(() => read(['--round', '1'], KNOWN), /--round/);
});
