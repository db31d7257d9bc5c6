import { aimsTable, document, range, table, takenOn } from '../../common/markdown.mjs';
import { javaCode } from '../../common/profile.mjs';
import { spread } from '../../common/statistics.mjs';

export function markdown({ machine, options, aims, sizes, results, logins, profiles }) {
    const { rounds, seconds, warmup, connections, workers, rate } = options;
    const targets = [...new Set(results.map(({ target }) => target))];
    return document(
        '# Catalogue benchmark',
        `The same pages of 20 of ${options.products} products, and the same products, through a gateway each: ${rounds} rounds of` +
            ` ${seconds} s in turns, ${connections} connections, after ${warmup} s of warm-up. Medians, with (minimum to maximum);` +
            ` CPU time of service and gateway, then of each. The Express service has ${workers} processes.`,
        ...targets.flatMap((target) => [
            `## ${target[0].toUpperCase()}${target.slice(1)}, ${sizes[target]} bytes`,
            table(
                ['', 'requests/s', 'p50 ms', 'p99 ms', 'CPU µs/request', 'service', 'gateway', 'PostgreSQL', 'Redis'],
                results.filter((result) => result.target === target).map(row),
            ),
        ]),
        '## While people log in',
        `The page from the shop as it is, ${rate} times a second, without and with ${connections} connections that log people in` +
            ` without a pause:`,
        table(
            ['', 'p50 ms', 'p99 ms', 'longest ms', 'logins', 'sent away'],
            [
                ['nobody logs in', logins.without],
                ['logins saturate the user service', logins.during],
            ].map(([title, all]) => [
                title,
                range(spread(all.map(({ p50Ms }) => p50Ms)), 1),
                range(spread(all.map(({ p99Ms }) => p99Ms)), 1),
                Math.max(...all.map(({ maxMs }) => maxMs)).toFixed(0),
                ...['in', 'away'].map((which) => all.reduce((sum, each) => sum + (each.logins?.[which] ?? 0), 0)),
            ]),
        ),
        aimsTable(aims),
        ...(profiles ?? []).flatMap(({ target, figures, servers }) => [
            `## Where the time goes: ${target}, with Redis`,
            `One more load, under flight recordings: ${figures.requestsPerSecond.toFixed(0)} requests/s.`,
            ...javaCode(servers),
        ]),
        takenOn(machine),
    );
}

function row({ title, summary }) {
    return [
        title,
        range(summary.requestsPerSecond, 0),
        range(summary.p50Ms, 2),
        range(summary.p99Ms, 2),
        range(summary.cpuMicros, 0),
        ...['service', 'gateway', 'postgres', 'redis'].map((part) => summary[`${part}Micros`].median.toFixed(0)),
    ];
}
