import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHARES } from './questions.mjs';

test('the shares of the mix are per cent', () => {
    assert.equal(
        Object.values(SHARES).reduce((sum, share) => sum + share, 0),
        100,
    );
});
