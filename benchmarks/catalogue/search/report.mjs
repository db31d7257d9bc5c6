import { aimsTable, document, percent, range, table, takenOn } from '../../common/markdown.mjs';

export function markdown({ machine, options, aims, products, despiteSlips, results, depths }) {
    const { rounds, seconds, warmup, connections } = options;
    return document(
        '# Search benchmark',
        `${products} products, ${connections} connections through the gateway, ${options.asShipped ? 'with its caches' : 'without caches'}: ${rounds} rounds of ${seconds} s` +
            ` after ${warmup} s of warm-up. Medians, with (minimum to maximum).`,
        table(
            ['', 'requests in a round', 'p50 ms', 'p99 ms', 'longest ms'],
            [...results.kinds, { kind: '**all**', ...results.all }].map((each) => [
                each.kind,
                each.requests.median.toFixed(0),
                range(each.p50Ms, 1),
                range(each.p99Ms, 1),
                each.maxMs.max.toFixed(0),
            ]),
        ),
        `${range(results.requestsPerSecond, 0)} requests/s. CPU time per request: ` +
            `${Object.entries(results.cpuMicros)
                .map(([name, micros]) => `${name} ${micros.median.toFixed(0)} µs`)
                .join(', ')}. ${percent(despiteSlips)} of the mistyped words found what was meant.`,
        'The same list by cursor, its first pages behind the one with facets, and far behind:',
        table(
            ['sort', 'pages', 'requests/s', 'p50 ms', 'p99 ms'],
            depths.map(({ sort, from, to, summary }) => [
                sort,
                `${from} to ${to}`,
                range(summary.requestsPerSecond, 0),
                range(summary.p50Ms, 2),
                range(summary.p99Ms, 2),
            ]),
        ),
        aimsTable(aims),
        takenOn(machine),
    );
}
