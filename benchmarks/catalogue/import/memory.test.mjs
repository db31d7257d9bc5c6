import assert from 'node:assert/strict';
import { test } from 'node:test';
import { course } from './memory.mjs';

test('memory that reaches its height in the first half is flat', () => {
    const { atStart, max, atEnd, flat } = course([100, 180, 200, 190, 200, 205]);
    assert.deepEqual({ atStart, max, atEnd, flat }, { atStart: 100, max: 205, atEnd: 205, flat: true });
});

test('memory that grows with the file is not', () => {
    assert.equal(course([100, 150, 200, 250, 300, 350]).flat, false);
});

test('an import may be too short for more than one sample', () => {
    assert.equal(course([100]).growth, 1);
});
