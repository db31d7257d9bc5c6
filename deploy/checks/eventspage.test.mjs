import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentsOf } from '../../gateway-war/src/main/webapp/openapi/ui/asyncapi.js';
import { yaml } from './read.mjs';

const document = yaml('contracts/asyncapi.yaml');
const contents = contentsOf(document);
const messages = contents.channels.flatMap((channel) => channel.messages);

test('the page about events shows every message of every channel, with its data, an example and its headers', () => {
    assert.deepEqual(
        new Set(messages.map(({ name }) => name)),
        new Set(Object.values(document.components.messages).map(({ name }) => name)),
    );
    for (const { name, title, fields, example, headers } of messages.filter(({ name }) => name !== 'deadLetter')) {
        assert.ok(title, name);
        assert.ok(fields.length > 0, name);
        assert.deepEqual(Object.keys(example).filter((field) => !fields.some((shown) => shown.name.split(/[.[]/)[0] === field)), [], name);
        assert.ok(headers.some((header) => header.name === 'ce_id' && header.always), name);
    }
});

test('fields within fields and lists have their path', () => {
    const confirmed = messages.find(({ name }) => name === 'order.confirmed.v1');

    assert.deepEqual(
        confirmed.fields.find(({ name }) => name === 'items[].unitPrice.amount'),
        { name: 'items[].unitPrice.amount', type: 'integer', always: true, says: '' },
    );
});
