import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { Http, json } from './http.mjs';

async function withServer(listener, work) {
    const server = createServer(listener);
    await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
    const http = new Http(2);
    try {
        return await work(http, `http://127.0.0.1:${server.address().port}/`);
    } finally {
        http.close();
        server.close();
    }
}

test('a stream arrives whole, and its answer with its headers', () =>
    withServer(
        (request, response) => request.pipe(response.setHeader('X-Length', request.headers['content-length'])),
        async (http, url) => {
            const body = { stream: Readable.from(['ab', 'cd']), length: 4 };
            const answer = await http.send('POST', url, { body });
            assert.deepEqual([answer.status, String(answer.body), answer.headers['x-length']], [200, 'abcd', '4']);
        },
    ));

test('another status than was wanted is an error that shows the answer', () =>
    withServer(
        (request, response) => response.writeHead(409).end('{"title":"taken"}'),
        async (http, url) => {
            const answer = await http.postJson(url, { a: 1 });
            assert.deepEqual(json(answer, 409), { title: 'taken' });
            assert.throws(() => json(answer, 200, 201), /Status 409 instead of 200 or 201: .*taken/);
        },
    ));
