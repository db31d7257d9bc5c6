import { problem, required } from './client.mjs';
import { until } from './goods.mjs';

const PAGE = 100;

/** Waits until nothing is held any more, so that every confirmed order has become a sale in the books of the inventory; then says what there is. */
export async function stockAtRest(client, names) {
    const ledger = await until('the inventory to have applied all orders', async () => {
        const report = required(await client.get('check the ledger of stock', '/inventory/ledger'), 200);
        return report.sums.held === 0 && report.sums.reserved === 0 ? report : undefined;
    });
    const stock = new Map();
    for await (const { sku, onHand, reserved } of pages(client, 'list stock', '/inventory/managed?')) {
        if (names.isSku(sku)) {
            stock.set(sku, { onHand, reserved });
        }
    }
    return { ledger, stock };
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
