import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { line } from '../catalogue/goods/csv.mjs';
import { SHIPPED, shipped } from '../catalogue/goods/shipped.mjs';
import { drained, importFile } from '../catalogue/import/importing.mjs';
import { Http, json } from '../common/http.mjs';
import { ADMIN } from '../common/shop.mjs';

const UNITS = 1_000_000;
const PATIENCE = 10 * 60_000;
const POLL = 500;

/** A mail is written a moment after its event was sent. */
const LOOKS = 3;

/** The shipped catalogue on an empty shop, with so much stock of everything that no order is too much; a file of the SKUs. */
export async function fill(shop, skuFile) {
    const skus = shipped().map(({ variants: [{ sku }] }) => sku);
    const { begin } = await importFile(shop, fileURLToPath(SHIPPED));
    await drained(shop, { begin, skus: skus.length });
    const rows = skus.map((sku) => line([sku, 'receipt', UNITS, 'for the benchmark']));
    const http = new Http(1);
    const headers = { ...(await shop.as(ADMIN)), 'Content-Type': 'text/csv', 'Idempotency-Key': 'benchmark-stock' };
    const body = Buffer.from(line(['sku', 'type', 'quantity', 'reason']) + rows.join(''));
    const report = json(await http.send('POST', `${shop.api}/inventory/movements`, { headers, body }), 200);
    http.close();
    if (report.booked !== skus.length) {
        throw new Error(`Not all stock was booked: ${JSON.stringify(report)}`);
    }
    writeFileSync(skuFile, `${skus.join('\n')}\n`);
    return stockOf(shop);
}

/** On hand by SKU. */
export async function stockOf(shop) {
    const { rows } = await (await connection(shop, 'inventory')).query('SELECT sku, on_hand, reserved FROM stock');
    return new Map(rows.map(({ sku, on_hand: onHand, reserved }) => [sku, { onHand, reserved }]));
}

/** How many orders are confirmed. */
export async function confirmedOrders(shop) {
    const database = await connection(shop, 'order');
    const { rows } = await database.query(
        "SELECT count(*)::int AS orders FROM customer_order WHERE status = 'CONFIRMED'",
    );
    return rows[0].orders;
}

/**
 * Waits until all events of all services are sent and applied: no stock is held, who bought the newest orders is known, and all
 * mails about them are sent. The seconds that took.
 */
export async function settled(shop) {
    const begin = performance.now();
    const services = await Promise.all(
        ['order', 'inventory', 'payment', 'product', 'user'].map((name) => connection(shop, name)),
    );
    const [order, inventory, , product, user] = services;
    const all = [
        [order, "SELECT NOT EXISTS (SELECT 1 FROM customer_order WHERE status = 'PENDING') AS met"],
        ...services.map((each) => [each, 'SELECT NOT EXISTS (SELECT 1 FROM outbox) AS met']),
        [inventory, "SELECT NOT EXISTS (SELECT 1 FROM reservation WHERE status = 'HELD') AS met"],
    ];
    for (const [database, question] of all) {
        await until(question, async () => (await database.query(question)).rows[0].met);
    }
    const newest = await newestOrders(order);
    await until('who bought the newest orders', async () => {
        const { rows } = await product.query(
            'SELECT count(DISTINCT order_id)::int AS known FROM purchase WHERE order_id = ANY ($1)',
            [newest],
        );
        return rows[0].known === newest.length;
    });
    for (let looks = 0; looks < LOOKS; looks++) {
        await until('all mails to be sent', async () => {
            const { rows } = await user.query('SELECT NOT EXISTS (SELECT 1 FROM mail) AS met');
            return rows[0].met;
        });
        await wait(POLL);
    }
    return (performance.now() - begin) / 1000;
}

/** By which it is seen that what follows from orders has been done, on every partition. */
async function newestOrders(order) {
    const { rows } = await order.query(
        "SELECT id FROM customer_order WHERE status = 'CONFIRMED' ORDER BY created_at DESC LIMIT 50",
    );
    return rows.map(({ id }) => id);
}

/** Of each SKU, what there was less what confirmed orders took must be what there is; how many SKUs and units that are. */
export async function proveConserved(shop, before) {
    const database = await connection(shop, 'order');
    const { rows } = await database.query(
        `SELECT sku, sum(quantity)::int AS units FROM order_line JOIN customer_order o ON o.id = order_id
         WHERE o.status = 'CONFIRMED' GROUP BY sku`,
    );
    const sold = new Map(rows.map(({ sku, units }) => [sku, units]));
    const differing = differences(before, sold, await stockOf(shop));
    if (differing.length > 0) {
        throw new Error(`Stock is not start less sold: ${JSON.stringify(differing.slice(0, 5))}`);
    }
    return { skus: before.size, units: rows.reduce((sum, { units }) => sum + units, 0) };
}

export function differences(before, sold, after) {
    return [...before]
        .map(([sku, { onHand }]) => ({ sku, expected: onHand - (sold.get(sku) ?? 0), ...after.get(sku) }))
        .filter(({ expected, onHand, reserved }) => expected !== onHand || reserved !== 0);
}

async function until(what, met) {
    const deadline = Date.now() + PATIENCE;
    while (Date.now() < deadline) {
        if (await met()) {
            return;
        }
        await wait(POLL);
    }
    throw new Error(`Waited in vain: ${what}`);
}

const connections = new WeakMap();

/** One connection a database, for the whole run. */
function connection(shop, name) {
    const known = connections.get(shop) ?? new Map();
    connections.set(shop, known);
    if (!known.has(name)) {
        known.set(name, shop.database(name));
    }
    return known.get(name);
}

export { connection };
