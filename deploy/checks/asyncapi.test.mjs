import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Parser } from '@asyncapi/parser';
import { text } from './read.mjs';

test('contracts/asyncapi.yaml is an AsyncAPI document that its own examples fit', async () => {
    const { document, diagnostics } = await new Parser().parse(text('contracts/asyncapi.yaml'));
    // 0 is an error, 1 a warning; below is advice
    const wrong = diagnostics.filter(({ severity, code }) => severity < 2 && code !== 'asyncapi-latest-version');

    assert.deepEqual(wrong, []);
    assert.equal(document.version(), '3.0.0');
    assert.ok(document.messages().length > 20);
});
