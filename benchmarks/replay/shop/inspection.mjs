import { setTimeout as wait } from 'node:timers/promises';
import { problem, required } from './client.mjs';

const PAGE = 100;
const PATIENCE = 60_000;
const PAUSE = 1000;
const RECONCILED_WITHIN = 150_000;
const ASK_AGAIN = 5000;

/**
 * Looks at all stock until it is what is expected of it, for a while: events take their time. What there is then, with the ledger of
 * the same moment.
 */
export async function stockAtRest(client, names, asExpected, patience = PATIENCE) {
    const deadline = Date.now() + patience;
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

/**
 * What the shop says of itself, once that is of a moment after the last invoice: what is younger than a minute is not judged there.
 * `available: false` where it cannot be asked.
 */
export async function reconciliation(client, since) {
    const deadline = Date.now() + RECONCILED_WITHIN;
    for (;;) {
        const answer = await client.get('reconcile', '/reconciliation');
        if (answer.status !== 200) {
            return { available: false, why: problem(answer) };
        }
        const report = answer.json;
        if ((Date.parse(report.asOf) >= since && report.reconciled) || Date.now() > deadline) {
            return { available: true, problems: problemsOf(report, since), report };
        }
        await wait(ASK_AGAIN);
    }
}

/** How many things a report names as wrong or not looked at. */
export function problemsOf({ asOf, reconciled, problems = [], moreProblems = 0, gaps = {} }, since) {
    const named = problems.length + moreProblems + Object.keys(gaps).length;
    return Math.max(named, reconciled && Date.parse(asOf) >= since ? 0 : 1);
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
