import { createReadStream, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Http, json } from '../../common/http.mjs';
import { ADMIN } from '../../common/shop.mjs';
import { MemoryWatch } from './memory.mjs';

const POLL_MILLIS = 250;
/** Seldom: a table that was emptied row by row takes long to be found empty. */
const DRAIN_POLL_MILLIS = 1000;
const PATIENCE = 30 * 60_000;
const TOKEN_LIFE = 10 * 60_000;

/** Sends a file through the gateway, waits until its job has ended, and says what it took. */
export async function importFile(shop, file) {
    const http = new Http();
    const product = shop.part('product-war');
    const postgres = shop.part('postgres');
    const headers = { ...(await shop.as(ADMIN)), 'Content-Type': 'text/csv' };
    const memory = new MemoryWatch(product);
    const before = [product.cpu(), postgres.cpu()];
    const begin = performance.now();
    const body = { stream: createReadStream(file), length: statSync(file).size };
    const { id } = json(await http.send('POST', `${shop.api}/products/imports`, { headers, body }), 201, 202);
    const accepted = performance.now();
    const job = await finished(http, shop, id);
    const end = performance.now();
    http.close();
    const spent = (part, earlier) => {
        const now = part.cpu();
        return now.user + now.system - earlier.user - earlier.system;
    };
    return {
        begin,
        report: job,
        bytes: body.length,
        uploadSeconds: (accepted - begin) / 1000,
        seconds: (end - begin) / 1000,
        rowsPerSecond: job.rowsRead / ((end - begin) / 1000),
        productCpuSeconds: spent(product, before[0]),
        postgresCpuSeconds: spent(postgres, before[1]),
        memory: memory.stop(),
    };
}

async function finished(http, shop, id) {
    const deadline = Date.now() + PATIENCE;
    let headers;
    for (let renewed = -TOKEN_LIFE; Date.now() < deadline; await wait(POLL_MILLIS)) {
        if (performance.now() - renewed > TOKEN_LIFE) {
            headers = await shop.as(ADMIN);
            renewed = performance.now();
        }
        const job = json(await http.get(`${shop.api}/products/imports/${id}`, headers), 200);
        if (job.status === 'done') {
            return job;
        }
        if (!['queued', 'running'].includes(job.status)) {
            throw new Error(`The import ended as ${job.status}: ${JSON.stringify(job)}`);
        }
    }
    throw new Error(`The import has not ended after ${PATIENCE / 60_000} minutes`);
}

/** Waits until every event has left the product service and inventory has a stock for every SKU; the seconds of both. */
export async function drained(shop, { begin, skus }) {
    const [product, inventory] = await Promise.all([shop.database('product'), shop.database('inventory')]);
    const eventsSeconds = await until(begin, 'all events sent', async () => {
        const { rows } = await product.query('SELECT NOT EXISTS (SELECT 1 FROM outbox) AS met');
        return rows[0].met;
    });
    const stockSeconds = await until(begin, 'all stock opened', async () => {
        const { rows } = await inventory.query('SELECT count(*) = $1 AS met FROM stock', [skus]);
        return rows[0].met;
    });
    return { eventsSeconds, stockSeconds };
}

async function until(begin, what, met) {
    const deadline = Date.now() + PATIENCE;
    while (Date.now() < deadline) {
        if (await met()) {
            return (performance.now() - begin) / 1000;
        }
        await wait(DRAIN_POLL_MILLIS);
    }
    throw new Error(`Waited in vain: ${what}`);
}
