import { aimsTable, document, table, takenOn } from '../../common/markdown.mjs';
import { pounds } from '../invoices/numbers.mjs';

export function markdown(report) {
    const { machine, file, options, checks, orders, money, returns, unitsBack, speed, calls, stock, reconciliation } =
        report;
    return document(
        '# Replay of real invoices',
        `${file.invoices.all} invoices of ${file.from} to ${file.to}, ${file.goods} codes, ${file.customers} customers; ` +
            `${options.atOnce} at once${options.speedUp ? `, ${options.speedUp} times as fast as it was` : ', as fast as it goes'}.`,
        aimsTable(checks),
        '## What came of it',
        table(
            ['', '', ''],
            [
                ['orders', 'confirmed', orders.confirmed],
                ['', 'rejected by the shop (stock, payment)', orders.rejected],
                ['', 'refused (the request was none)', orders.refused],
                ['', 'answered 202 first', orders.waited],
                ['', 'placed by an earlier run', orders.again],
                ['revenue', 'confirmed', pounds(money.confirmed)],
                ['', 'of the file', pounds(file.rows.sale.pence)],
                ['returns', 'cancellations with a customer', returns.invoices],
                ['', 'returns made', returns.returns],
                ['', 'rows matched wholly', returns.rowsMatched],
                ['', 'rows matched in part', returns.rowsPartly],
                ['', 'rows unmatched', returns.rowsUnmatched],
                ['', 'units returned', unitsBack.matched],
                ['', 'units unmatched: never bought in this file', unitsBack.neverBought],
                ['', 'units unmatched: more than is left of what was bought', unitsBack.beyondWhatIsLeft],
                ['', 'units refused by the shop', unitsBack.refused],
                ['', 'refunded: what the units cost', pounds(money.refunded)],
                ['', 'the same units at the prices of the cancellations', pounds(money.credited)],
                ['stock', 'received', stock.received],
                ['', 'sold', stock.sold],
                ['', 'come back', stock.back],
                ['', 'on hand', stock.onHand],
            ],
        ),
        ...why(report),
        '## What is in the file',
        table(
            ['rows', 'rule', 'count', 'units', 'worth'],
            Object.entries(file.rows).map(([kind, { rows, units, pence }]) => [
                kind,
                file.rules[kind],
                rows,
                units,
                pounds(pence),
            ]),
        ),
        `The first rule that applies decides. Of ${file.invoices.all} invoices, ${file.invoices.orders} hold a sale, ` +
            `${file.invoices.cancellations} a cancellation, ${file.invoices.skipped} neither. ${file.wholeInvoices.invoices} invoices hold ` +
            `sales and nothing else; they are worth ${pounds(file.wholeInvoices.pence)}.`,
        '## How fast',
        `${speed.invoicesPerSecond.toFixed(1)} invoices/s over ${speed.seconds.toFixed(0)} s` +
            `${options.speedUp ? `; at most ${speed.latestSeconds.toFixed(1)} s behind` : ''}; ${speed.repeats} requests were sent again.`,
        table(
            ['call', 'calls', 'p50 ms', 'p95 ms', 'p99 ms', 'longest ms'],
            calls.map((each) => [
                each.call,
                each.calls,
                ...['p50Ms', 'p95Ms', 'p99Ms'].map((name) => each[name].toFixed(1)),
                each.maxMs.toFixed(0),
            ]),
        ),
        reconciliation.available && '## Reconciliation',
        reconciliation.available && `\`\`\`json\n${JSON.stringify(reconciliation.report, undefined, 2)}\n\`\`\``,
        takenOn(machine),
    );
}

function why({ reasons, examples, stock }) {
    const parts = [];
    if (Object.keys(reasons).length > 0) {
        parts.push(table(['what the shop did not take', 'times'], Object.entries(reasons)));
        parts.push(
            `For example:\n\n\`\`\`json\n${examples
                .slice(0, 5)
                .map((each) => JSON.stringify(each))
                .join('\n')}\n\`\`\``,
        );
    }
    if (stock.differing.length > 0) {
        const columns = ['code', 'received', 'sold', 'back', 'expected', 'onHand', 'reserved'];
        parts.push(
            table(
                columns,
                stock.differing.map((each) => columns.map((column) => each[column] ?? '')),
            ),
        );
    }
    return parts;
}
