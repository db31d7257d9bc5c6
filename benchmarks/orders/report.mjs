import { aimsTable, document, range, table, takenOn } from '../common/markdown.mjs';
import { javaCode } from '../common/profile.mjs';
import { spread } from '../common/statistics.mjs';

export function markdown({ machine, options, aims, results, summary, conserved, outages, profile }) {
    const { rounds, seconds, warmup, connections } = options;
    return document(
        '# Orders benchmark',
        `Orders of two lines on ${connections} connections through the gateway, from the request to CONFIRMED: ${rounds} rounds of ${seconds} s in turns` +
            ` with pgbench, after ${warmup} s of warm-up. Medians, with (minimum to maximum).`,
        table(
            ['', 'orders/s', 'p50 ms', 'p95 ms', 'p99 ms'],
            [
                [
                    'the shop',
                    range(summary.ordersPerSecond, 0),
                    ...['p50Ms', 'p95Ms', 'p99Ms'].map((name) => range(summary[name], 0)),
                ],
                ['pgbench', range(summary.floorPerSecond, 0), '', '', ''],
                ...(summary.awayPerSecond
                    ? [['the shop without Kafka', range(summary.awayPerSecond, 0), '', '', '']]
                    : []),
            ],
        ),
        `The shop reaches **${range(summary.ratio, 2)}** of pgbench. Its events were all sent and applied ${range(summary.drainSeconds, 1)} s after a load's end.` +
            ` Afterwards the stock of all ${conserved.skus} SKUs was what it was at the start less the ${conserved.units} units sold.`,
        aimsTable(aims),
        '## What an order costs',
        table(['process', 'CPU ms per order'], medians(results, 'cpuMs', 2)),
        table(['database', 'commits per order'], medians(results, 'commits', 1)),
        'All that a database commits: also what follows from events, and the relay of the outbox.',
        pgbenchParts(results),
        outages && circuitsOf(outages),
        ...(profile ? profiled(profile) : []),
        takenOn(machine),
    );
}

function medians(results, kind, digits) {
    const names = Object.keys(results[0].spent[kind]);
    return names
        .map((name) => [name, spread(results.map(({ spent }) => spent[kind][name])).median])
        .toSorted(([, one], [, other]) => other - one)
        .map(([name, value]) => [name, value.toFixed(digits)]);
}

function pgbenchParts(results) {
    const parts = Object.keys(results[0].floor.parts);
    return `pgbench by itself: ${parts
        .map((part) => `${part} ${spread(results.map(({ floor }) => floor.parts[part])).median.toFixed(0)}/s`)
        .join(', ')}.`;
}

function circuitsOf({ gateway, payment }) {
    return [
        '## While a circuit is open',
        table(
            ['', 'answer', 'p50 ms', 'p99 ms', 'longest ms'],
            [
                ['the order service is frozen', '503 by the gateway', gateway],
                ['the payment service is frozen', '202: the order is taken and its stock held', payment],
            ].map(([what, answer, { p50Ms, p99Ms, maxMs }]) => [
                what,
                answer,
                ...[p50Ms, p99Ms, maxMs].map((ms) => ms.toFixed(1)),
            ]),
        ),
    ].join('\n\n');
}

function profiled({ figures, database, servers }) {
    return [
        '## Where the time goes',
        `One more load, under flight recordings and with all statements counted: ${figures.ordersPerSecond.toFixed(0)} orders/s.`,
        table(
            ['database', 'round trips per order', 'ms in PostgreSQL per order'],
            database.map(({ service, roundTrips, millis }) => [service, roundTrips.toFixed(1), millis.toFixed(2)]),
        ),
        ...database
            .filter(({ roundTrips }) => roundTrips >= 0.5)
            .flatMap(({ service, heaviest }) => [
                `### Statements of ${service}`,
                table(
                    ['calls per order', 'µs per call', 'statement'],
                    heaviest
                        .filter(({ callsPerOrder }) => callsPerOrder >= 0.01)
                        .map((each) => [
                            each.callsPerOrder.toFixed(2),
                            each.microsPerCall.toFixed(0),
                            `\`${each.query.replaceAll('|', '\\|')}\``,
                        ]),
                ),
            ]),
        ...javaCode(servers),
    ];
}
