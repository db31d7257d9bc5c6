import { setTimeout as wait } from 'node:timers/promises';
import { problem, required } from './client.mjs';

const PAGE = 100;
const PATIENCE = 60_000;
const PAUSE = 1000;

/**
 * Looks at all stock until it is what is expected of it, for a while: events take their time. What there is then, with the ledger of
 * the same moment.
 */
export async function stockAtRest(client, names, asExpected) {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
        const ledger = required(await client.get('check the ledger of stock', '/inventory/ledger'), 200);
        const stock = await stockOf(client, names);
        if ((ledger.sums.held === 0 && asExpected(stock)) || Date.now() > deadline) {
            return { ledger, stock };
        }
        await wait(PAUSE);
    }
}

async function stockOf(client, names) {
    const stock = new Map();
    for await (const { sku, onHand, reserved } of pages(client, 'list stock', '/inventory/managed?')) {
        if (names.isSku(sku)) {
            stock.set(sku, { onHand, reserved });
        }
    }
    return stock;
}

/** Of these orders, how many the shop shows as ended well, and what all of them come to. */
export async function ordersInShop(client, ids) {
    const found = { orders: 0, total: 0, statuses: {} };
    const left = new Set(ids);
    for await (const { id, status, total } of pages(client, 'list orders', '/orders?scope=all&')) {
        if (left.delete(id)) {
            found.statuses[status] = (found.statuses[status] ?? 0) + 1;
            if (['CONFIRMED', 'SHIPPED', 'DELIVERED'].includes(status)) {
                found.orders++;
                found.total += total.amount;
            }
        }
        if (left.size === 0) {
            break;
        }
    }
    return { ...found, missing: left.size };
}

/** What the shop says of itself; `available: false` where it cannot be asked. */
export async function reconciliation(client) {
    const answer = await client.get('reconcile', '/reconciliation');
    if (answer.status !== 200) {
        return { available: false, why: problem(answer) };
    }
    return { available: true, discrepancies: discrepancies(answer.json), report: answer.json };
}

/** How many discrepancies a report names, wherever it has its lists of them. */
export function discrepancies(report) {
    const lists = Object.entries(report).filter(([name, value]) => /discrepanc|violation|differ/i.test(name) && Array.isArray(value));
    if (lists.length > 0) {
        return lists.reduce((sum, [, list]) => sum + list.length, 0);
    }
    const flags = ['reconciled', 'balanced', 'ok'].filter((name) => typeof report[name] === 'boolean');
    return flags.some((name) => !report[name]) ? 1 : 0;
}

async function* pages(client, call, path) {
    let cursor;
    do {
        const more = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
        const page = required(await client.get(call, `${path}limit=${PAGE}${more}`), 200);
        yield* page.items;
        cursor = page.nextCursor;
    } while (cursor);
}
