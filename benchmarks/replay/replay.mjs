import { percentile, total } from '../common/statistics.mjs';
import { Books } from './books.mjs';
import { checks, conserve } from './checks.mjs';
import { Drive } from './drive.mjs';
import { RULES } from './invoices/rules.mjs';
import { plan } from './plan.mjs';
import { Progress } from './progress.mjs';
import { Client } from './shop/client.mjs';
import { stock } from './shop/goods.mjs';
import { ordersInShop, reconciliation, stockAtRest } from './shop/inspection.mjs';
import { Names } from './shop/names.mjs';

const SLICE = 5;
const LISTED = 50;

/**
 * The whole of it, on a shop that is open: reads, fills the shelves, sends all invoices, looks what came of it.
 *
 * @param lookFor ms within which the stock has to be right at the end, after events have arrived
 */
export async function replay(source, { gateway, account, atOnce, speedUp, limit, guests, lookFor }) {
    console.log('Reading the invoices ...');
    const planned = await plan(source);
    const { invoices } = planned.counts;
    const client = new Client({ gateway, account, atOnce });
    const names = new Names(source.name);
    console.log(`Stocking ${planned.goods.length} products ...`);
    const books = new Books();
    books.notStocked(await stock(client, names, planned.goods));

    const drive = new Drive(client, names, books);
    const progress = new Progress(invoices.orders + invoices.cancellations);
    const begin = performance.now();
    const finished = [];
    await drive.run(source, {
        atOnce,
        speedUp,
        onDone: () => {
            finished.push((performance.now() - begin) / 1000);
            progress.step();
        },
    });
    const seconds = (performance.now() - begin) / 1000;
    const end = Date.now();
    const calls = callTimes(client.millis);

    console.log('Looking whether all of it is there, which takes more than a minute ...');
    const conserved = (left) => conserve(planned.goods, books, left, names);
    const { ledger, stock: left } = await stockAtRest(
        client,
        names,
        (some) => conserved(some).differing.length === 0,
        lookFor,
    );
    const found = {
        plan: planned,
        books,
        ledger,
        conservation: conserved(left),
        inShop: await ordersInShop(client, books.confirmed.keys()),
        reconciliation: await reconciliation(client, end),
    };
    client.close();
    return {
        options: { atOnce, speedUp, limit, guests },
        replay: source.name,
        file: fileOf(planned),
        checks: checks(found),
        orders: books.orders,
        money: books.money,
        returns: books.returns,
        unitsBack: books.unitsBack,
        reasons: books.reasons,
        examples: books.examples,
        customers: { invited: drive.customers.invited, found: drive.customers.found },
        stock: {
            ...found.conservation.sums,
            skus: found.conservation.skus,
            differing: found.conservation.differing.slice(0, LISTED),
        },
        ledger,
        inShop: found.inShop,
        reconciliation: found.reconciliation,
        speed: {
            seconds,
            invoicesPerSecond: finished.length / seconds,
            units: total([...books.sold.values()]),
            latestSeconds: drive.latest,
            repeats: client.repeats,
            slices: slices(finished),
        },
        calls,
        days: [...books.days]
            .map(([day, sums]) => ({ day, ...sums }))
            .toSorted((one, other) => (one.day < other.day ? -1 : 1)),
    };
}

function fileOf({ counts, goods, customers, first, last }) {
    const day = (time) => (Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : undefined);
    return {
        from: day(first) ?? 'no date',
        to: day(last) ?? 'no date',
        goods: goods.length,
        customers: customers.size,
        ...counts,
        rules: RULES,
    };
}

/** Times in ms by call, the most frequent first. */
export function callTimes(millis) {
    return [...millis]
        .map(([call, all]) => {
            const sorted = all.toSorted((one, other) => one - other);
            const at = (share) => percentile(sorted, share);
            return { call, calls: all.length, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), maxMs: sorted.at(-1) };
        })
        .toSorted((one, other) => other.calls - one.calls);
}

/** Invoices a second in slices of the run, in order. */
export function slices(finished, seconds = SLICE) {
    const counts = [];
    finished.forEach((at) => {
        const slice = Math.floor(at / seconds);
        while (counts.length <= slice) {
            counts.push(0);
        }
        counts[slice]++;
    });
    return { seconds, invoices: counts };
}
