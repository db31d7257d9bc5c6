import { document, range, table, takenOn } from '../common/markdown.mjs';
import { spread } from '../common/statistics.mjs';

export function markdown({ machine, options, services, variants, memory }) {
    const { rounds, loaded } = options;
    return document(
        '# Start-up benchmark',
        `A server beside an open shop that has nothing to do, from its process to 200 at \`/health/ready\`: medians of ${rounds} starts, with (minimum to maximum).` +
            ` Memory is what is resident, in MiB: right then, of the shop's own servers some minutes after their start, and after ${loaded} s of orders.`,
        table(
            ['', 'ready, s', 'the first time, s', 'CPU s', 'classes', 'MiB then', 'MiB idle', 'MiB after orders'],
            Object.entries(services).map(([service, { first, again }]) => [
                service,
                range(figure(again, 'seconds'), 1),
                range(figure(first, 'seconds'), 1),
                ...figures(again),
                memory.idle[service].toFixed(0),
                memory.loaded[service].toFixed(0),
            ]),
        ),
        '## What was tried with order',
        table(
            ['', 'ready, s', 'CPU s', 'classes', 'MiB then'],
            Object.entries(variants).map(([variant, starts]) => [
                variant,
                range(figure(starts, 'seconds'), 1),
                ...figures(starts),
            ]),
        ),
        takenOn(machine),
    );
}

function figures(starts) {
    return [
        figure(starts, 'cpuSeconds').median.toFixed(1),
        figure(starts, 'classes').median.toFixed(0),
        figure(starts, 'residentMb').median.toFixed(0),
    ];
}

function figure(starts, name) {
    return spread(starts.map((start) => start[name]));
}
