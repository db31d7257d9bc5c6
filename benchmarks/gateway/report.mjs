import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { percent, range, rounded, table } from '../common/markdown.mjs';

/** Writes the same results for programs and for people. */
export function write(report, folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'gateway.json'), `${JSON.stringify(report, rounded, 2)}\n`);
    writeFileSync(join(folder, 'gateway.md'), markdown(report));
}

export function markdown({ machine, options, results, aims, profile }) {
    return [
        '# Gateway benchmark',
        `${options.rounds} rounds of ${options.seconds} s each, ${options.connections} connections, ` +
            `${options.users} users, after ${options.warmup} s of warm-up. Medians, with (minimum to maximum).`,
        table(
            [
                '',
                'requests/s',
                'p50 ms',
                'p99 ms',
                'CPU µs/request',
                'of it in the kernel',
                'core busy',
                'refused or broken',
            ],
            results.map(row),
        ),
        aims.length > 0 &&
            table(
                ['aim', 'measured', ''],
                aims.map(({ aim, measured, met }) => [aim, measured, met ? 'met' : '**not met**']),
            ),
        profile && profiled(profile),
        '## Taken on',
        Object.entries({ ...machine, busyBefore: percent(machine.busyBefore) })
            .map(([name, value]) => `- ${name}: ${value}`)
            .join('\n'),
    ]
        .filter(Boolean)
        .join('\n\n')
        .concat('\n');
}

function row({ title, summary }) {
    return [
        title,
        range(summary.requestsPerSecond, 0),
        range(summary.p50Ms, 2),
        range(summary.p99Ms, 2),
        range(summary.cpuMicros, 1),
        summary.cpuMicrosSystem.median.toFixed(1),
        percent(summary.coreBusy.median),
        String(summary.refused.max + summary.broken.max),
    ];
}

function profiled({ samples, code, threads, figures }) {
    return [
        '## Where the time of the CloudRetail gateway goes',
        `One more round under a flight recording: ${figures.cpuMicros.toFixed(0)} µs per request, ` +
            `${figures.cpuMicrosSystem.toFixed(0)} µs of it in the kernel, by thread:`,
        table(
            ['threads', 'of all CPU time'],
            threads.map(({ kind, share }) => [kind, percent(share)]),
        ),
        `Its Java code, by ${samples} samples; calls into the kernel are not among them:`,
        table(
            ['part', 'of the samples', 'most frequent at the top of the stack'],
            code.map(({ category, share, top }) => [
                category,
                percent(share),
                top.map((each) => `\`${short(each.frame)}\` ${percent(each.share)}`).join(', '),
            ]),
        ),
    ].join('\n\n');
}

function short(frame) {
    return frame.split('.').slice(-2).join('.');
}
