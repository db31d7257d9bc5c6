import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant } from './views.mjs';

test('a time keeps its microseconds and is written as Java writes it', () => {
    assert.equal(instant('2026-11-24 18:40:00.123456+00'), '2026-11-24T18:40:00.123456Z');
    assert.equal(instant('2026-11-24 18:40:00.12+00'), '2026-11-24T18:40:00.120Z');
    assert.equal(instant('2026-11-24 18:40:00+00'), '2026-11-24T18:40:00Z');
});
