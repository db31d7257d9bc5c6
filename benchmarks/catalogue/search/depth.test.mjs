import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alike } from './depth.mjs';

test('depths whose rounds overlap are alike', () => {
    assert.equal(alike([10, 11, 13], [12, 13, 14]).alike, true);
});

test('depths within a tenth of each other are alike', () => {
    assert.equal(alike([10, 10.1], [10.5, 10.6]).alike, true);
});

test('a deep page that takes longer in every round is not', () => {
    assert.deepEqual(alike([10, 11, 12], [22, 22, 30]), { ratio: 2, alike: false });
});
