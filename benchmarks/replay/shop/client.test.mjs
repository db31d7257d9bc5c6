import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { Client, problem, required } from './client.mjs';
import { Customers } from './customers.mjs';
import { Names } from './names.mjs';
import { placeOrder } from './orders.mjs';
import { giveBack } from './returns.mjs';

const ACCOUNT = { email: 'admin@shop.example', password: 'secret' };
const ORDER = '0193a6a2-0000-7000-8000-000000000001';

/** A shop of answers by "METHOD path", each a function of the request or a list of answers to give in turn. */
async function withShop(answers, work) {
    const seen = [];
    const server = createServer(async (request, response) => {
        let body = '';
        for await (const part of request) {
            body += part;
        }
        const what = `${request.method} ${request.url.replace('/api/v1', '')}`;
        seen.push({ what, headers: request.headers, body: body && JSON.parse(body) });
        const known = answers[what] ?? (what === 'POST /auth/login' ? { json: { accessToken: 't' } } : undefined);
        const {
            status = 200,
            json,
            text = '',
            headers = {},
        } = (Array.isArray(known) ? known.shift() : known) ?? { status: 404 };
        response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
        response.end(json === undefined ? text : JSON.stringify(json));
    });
    await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
    const client = new Client({ gateway: `http://127.0.0.1:${server.address().port}`, account: ACCOUNT, atOnce: 2 });
    try {
        return await work(client, seen);
    } finally {
        client.close();
        server.close();
    }
}

test('a request is sent again when the shop says not now, and its time is noted once', () =>
    withShop({ 'GET /x': [{ status: 503 }, { json: { a: 1 } }] }, async (client) => {
        assert.deepEqual(required(await client.get('look', '/x'), 200), { a: 1 });
        assert.equal(client.repeats, 1);
        assert.equal(client.millis.get('look').length, 1);
    }));

test('what is no JSON although it says so stops nothing', () =>
    withShop({ 'GET /x': { status: 422, text: '{"type":' } }, async (client) => {
        assert.equal(problem(await client.get('look', '/x')), 'status 422');
    }));

test('a wrong password is told at once', () =>
    withShop({ 'POST /auth/login': { status: 401, json: { title: 'no' } } }, async (client) => {
        await assert.rejects(client.get('look', '/x'), /admin@shop.example cannot log in/);
    }));

test('an address that is none is told at once', async () => {
    const client = new Client({ gateway: 'nowhere', account: ACCOUNT, atOnce: 1 });
    await assert.rejects(client.get('look', '/x'), /Invalid URL/);
});

test('a token that ran out is fetched anew', () =>
    withShop({ 'GET /x': [{ status: 401 }, { json: {} }] }, async (client, seen) => {
        required(await client.get('look', '/x'), 200);
        assert.equal(seen.filter(({ what }) => what === 'POST /auth/login').length, 2);
    }));

test('a refusal is an answer, by the code of its problem', () =>
    withShop(
        { 'GET /x': { status: 422, json: { type: 'https://shop.example/problems/unknown-sku' } } },
        async (client) => {
            assert.equal(problem(await client.get('look', '/x')), 'unknown-sku');
            assert.equal(problem(await client.get('look', '/y')), 'status 404');
        },
    ));

test('a customer is invited once, and found where an earlier run has invited them', () =>
    withShop(
        {
            'POST /users': [
                { status: 201, json: { id: 'one' } },
                { status: 409, json: { type: '/problems/email-taken' } },
            ],
            'GET /users?q=customer-8%40replay-n.example': {
                json: { items: [{ id: 'two', email: 'customer-8@replay-n.example' }] },
            },
        },
        async (client) => {
            const customers = new Customers(client, new Names('n'));
            assert.deepEqual(await Promise.all(['7', '7', '8'].map((each) => customers.idOf(each))), [
                'one',
                'one',
                'two',
            ]);
            assert.deepEqual([customers.invited, customers.found], [1, 1]);
        },
    ));

const invoice = { number: '536365', part: 1, customer: '7', country: 'EIRE' };
const lines = [{ code: 'A', price: 250, quantity: 2 }];

test('an invoice is an order at agreed prices under a key of its own, and one that waits is looked at until it ends', () =>
    withShop(
        {
            'POST /orders': { status: 202, json: { id: ORDER, status: 'PENDING' } },
            [`GET /orders/${ORDER}`]: [
                { json: { id: ORDER, status: 'PENDING' } },
                { json: { id: ORDER, status: 'CONFIRMED', total: { amount: 500 } } },
            ],
        },
        async (client, seen) => {
            const [placed] = await placeOrder(client, new Names('n'), { invoice, lines, customerId: 'c' });
            assert.deepEqual(
                [placed.status, placed.total, placed.waited, placed.again],
                ['CONFIRMED', 500, true, false],
            );
            const { headers, body } = seen.find(({ what }) => what === 'POST /orders');
            assert.equal(headers['idempotency-key'], 'replay-n-536365-1-1');
            assert.equal(body.customerId, 'c');
            assert.deepEqual(body.items, [{ sku: 'A-n', quantity: 2, agreedPrice: { amount: 250, currency: 'GBP' } }]);
            assert.equal(body.shippingAddress.country, 'IE');
        },
    ));

test('an order that is refused is told with its reason', () =>
    withShop({ 'POST /orders': { status: 422, json: { type: '/problems/unknown-sku' } } }, async (client) => {
        const [placed] = await placeOrder(client, new Names('n'), { invoice, lines, customerId: 'c' });
        assert.deepEqual([placed.status, placed.reason], ['REFUSED', 'unknown-sku']);
    }));

test('units go back by way of ship, deliver, ask and receive, and an order is delivered once', () =>
    withShop(
        {
            [`POST /orders/${ORDER}/ship`]: { json: {} },
            [`POST /orders/${ORDER}/deliver`]: { json: {} },
            [`POST /orders/${ORDER}/returns`]: { status: 201, json: { id: 'r', status: 'REQUESTED' } },
            'POST /returns/r/receive': [
                { json: { id: 'r', status: 'REFUNDED', refund: { amount: 250 } } },
                { status: 202, json: { id: 'r', status: 'RECEIVED' } },
            ],
            [`GET /orders/${ORDER}/returns`]: {
                json: { items: [{ id: 'r', status: 'REFUNDED', refund: { amount: 250 } }] },
            },
        },
        async (client, seen) => {
            const order = { id: ORDER, delivered: false };
            const wish = { order, key: 'k', reason: 'Invoice C1', items: [{ code: 'A', quantity: 1 }] };
            const outcome = { status: 'REFUNDED', refund: 250, waited: false, again: false };
            assert.deepEqual(await giveBack(client, new Names('n'), wish), outcome);
            assert.deepEqual(await giveBack(client, new Names('n'), wish), { ...outcome, waited: true });
            const calls = seen.map(({ what }) => what);
            assert.equal(calls.filter((what) => what.endsWith('/deliver')).length, 1);
            const asked = seen.find(({ what }) => what === `POST /orders/${ORDER}/returns`);
            assert.deepEqual(
                [asked.headers['idempotency-key'], asked.body.items],
                ['k', [{ sku: 'A-n', quantity: 1 }]],
            );
        },
    ));

test('a shop that takes nothing back says why', () =>
    withShop(
        { [`POST /orders/${ORDER}/ship`]: { status: 409, json: { type: '/problems/not-shippable' } } },
        async (client) => {
            const wish = { order: { id: ORDER }, key: 'k', reason: 'x', items: [{ code: 'A', quantity: 1 }] };
            const { refused, reason } = await giveBack(client, new Names('n'), wish);
            assert.deepEqual([refused, reason], [true, 'not-shippable']);
        },
    ));
