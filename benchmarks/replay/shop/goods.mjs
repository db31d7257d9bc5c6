import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { line } from '../../catalogue/goods/csv.mjs';
import { required } from './client.mjs';

const PATIENCE = 10 * 60_000;
const POLL = 500;
const SKUS_A_REQUEST = 100;
const ROWS_A_BOOKING = 5000;
const UNITS_A_ROW = 1_000_000;
const CATEGORY = 'Replayed invoices';

/**
 * Puts the goods of a plan on sale: products by one import, and their stock as receipts, each counted once however often it is sent.
 * Says what the shop did not take, which stops nothing: what names it will be refused.
 */
export async function stock(client, names, goods) {
    if (goods.length === 0) {
        return [];
    }
    const refusals = await importAll(client, names, goods);
    const refused = new Set(refusals.map(({ sku }) => sku));
    const taken = goods.filter(({ code }) => !refused.has(names.sku(code)));
    await opened(client, names, taken);
    return [...refusals, ...(await receive(client, names, taken))];
}

async function importAll(client, names, goods) {
    const head = line(['sku', 'title', 'category', 'price', 'currency', 'stock']);
    const rows = goods.map(({ code, title, price }) =>
        line([names.sku(code), titleOf(code, title), CATEGORY, pounds(price), 'GBP', 0]),
    );
    const answer = await client.send('import products', 'POST', '/products/imports', {
        headers: { 'Content-Type': 'text/csv' },
        content: head + rows.join(''),
    });
    const job = await ended(client, required(answer, 201, 202).id);
    if (job.status !== 'done') {
        throw new Error(`The products were not taken: ${JSON.stringify(job)}`);
    }
    return job.refused > 0 ? refusals(client, job.id) : [];
}

async function refusals(client, id) {
    const { body } = await client.get('look at the refusals', `/products/imports/${id}/refusals`);
    const [, ...rows] = String(body).trim().split(/\r?\n/);
    return rows.map((row) => ({ sku: row.split(',').at(-1).replaceAll('"', ''), why: row }));
}

async function ended(client, id) {
    return until('the import to end', async () => {
        const job = required(await client.get('look at the import', `/products/imports/${id}`), 200);
        return ['queued', 'running'].includes(job.status) ? undefined : job;
    });
}

/** Stock is opened by the products' events, which take a while. */
async function opened(client, names, goods) {
    for (const some of chunks(goods, SKUS_A_REQUEST)) {
        const query = some.map(({ code }) => `sku=${encodeURIComponent(names.sku(code))}`).join('&');
        await until('all stock to be opened', async () => {
            const known = required(await client.get('look for stock', `/inventory?${query}`), 200);
            return known.length === some.length || undefined;
        });
    }
}

async function receive(client, names, goods) {
    const refused = [];
    const rows = goods.flatMap(({ code, units }) =>
        portions(units, UNITS_A_ROW).map((each) => line([names.sku(code), 'receipt', each, 'for the replay'])),
    );
    for (const some of chunks(rows, ROWS_A_BOOKING)) {
        const content = line(['sku', 'type', 'quantity', 'reason']) + some.join('');
        const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
        const answer = await client.send('book receipts', 'POST', '/inventory/movements', {
            headers: { 'Content-Type': 'text/csv', 'Idempotency-Key': names.key('stock', digest) },
            content,
        });
        const report = required(answer, 200);
        refused.push(...report.refused.map((why) => ({ sku: some[why.line - 2]?.split(',')[0], why })));
    }
    return refused;
}

export function titleOf(code, description) {
    const text = [...description.replace(/[\p{Cc}\p{Cn}\p{Cs}]/gu, '').trim()].slice(0, 100).join('');
    return /[\p{L}\p{N}]/u.test(text) ? text : `Article ${code}`;
}

function pounds(price) {
    return (price / 100).toFixed(2);
}

/** Units as so many at a time, and the rest. */
export function portions(units, most) {
    const full = Array(Math.floor(units / most)).fill(most);
    return units % most === 0 ? full : [...full, units % most];
}

export function chunks(all, size) {
    return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
        all.slice(index * size, (index + 1) * size),
    );
}

/** What the question answers, once it answers anything. */
export async function until(what, question) {
    const deadline = Date.now() + PATIENCE;
    while (Date.now() < deadline) {
        const answer = await question();
        if (answer !== undefined) {
            return answer;
        }
        await wait(POLL);
    }
    throw new Error(`Waited in vain for ${what}`);
}
