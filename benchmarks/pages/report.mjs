import { aimsTable, document, table, takenOn } from '../common/markdown.mjs';

export function markdown({ machine, options, aims, pages }) {
    return document(
        '# How good the pages are',
        `Lighthouse, as from a phone with a slow network: the median of ${options.runs} looks at each page.`,
        aimsTable(aims),
        table(
            [
                'page',
                'first paint',
                'largest paint',
                'blocked',
                'shift',
                'speed index',
                'scripts',
                'fonts',
                'images',
                'all',
            ],
            pages.map(({ name, times, kilobytes }) => [
                name,
                ...['firstPaintMs', 'largestPaintMs', 'blockedMs'].map((each) => `${times[each].toFixed(0)} ms`),
                times.shift.toFixed(3),
                `${times.speedMs.toFixed(0)} ms`,
                ...['scripts', 'fonts', 'images', 'all'].map((kind) => `${kilobytes[kind].toFixed(0)} kB`),
            ]),
        ),
        pages
            .filter(({ amiss }) => amiss.length > 0)
            .map(({ name, amiss }) => `What cost points, ${name}: ${amiss.join('; ')}.`),
        takenOn(machine),
    );
}
