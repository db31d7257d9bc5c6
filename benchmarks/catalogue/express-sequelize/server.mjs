import cluster from 'node:cluster';
import express from 'express';
import { cacheAside } from './cache.mjs';
import { one, page } from './catalogue.mjs';

const env = process.env;
const workers = Number(env.WORKERS);

if (cluster.isPrimary && workers > 1) {
    for (let worker = 0; worker < workers; worker++) {
        cluster.fork();
    }
    cluster.on('exit', () => process.exit(1));
} else {
    serve();
}

function serve() {
    const cached = cacheAside(env.REDIS_ADDRESS);
    const app = express();
    app.disable('x-powered-by');
    // Hashing each answer would cost more than it saves here; the product has its version
    app.disable('etag');
    app.get('/health', (request, response) => response.json({ status: 'UP' }));
    app.get('/api/v1/products', async (request, response) => {
        const { limit, cursor } = request.query;
        const text = await cached(`page:${limit}:${cursor}`, async () =>
            JSON.stringify(await page(Number(limit), cursor)),
        );
        response.type('json').send(text);
    });
    app.get('/api/v1/products/:id', async (request, response) => {
        const { id } = request.params;
        const text = await cached(`product:${id}`, async () => JSON.stringify((await one(id)) ?? null));
        if (text === 'null') {
            return response.status(404).end();
        }
        response
            .set('ETag', `"${/"version":(\d+)\}$/.exec(text)[1]}"`)
            .type('json')
            .send(text);
    });
    app.listen(Number(env.HTTP_PORT), '127.0.0.1').keepAliveTimeout = 75_000;
}
