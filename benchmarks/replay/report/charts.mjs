const WIDTH = 760;
const LEFT = 190;
const ROW = 26;
/** So near to the right edge a label would be cut. */
const EDGE = 15;
const PLOT = { height: 200, left: 60, bottom: 36, top: 12 };

export function escaped(text) {
    return String(text).replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);
}

/** Bars side by side over labels, such as days; `name` is the value's, shown where the mouse rests. */
export function columns(bars, { name, format = String }) {
    const top = niceCeiling(Math.max(1, ...bars.map(({ value }) => value)));
    const width = (WIDTH - PLOT.left) / Math.max(1, bars.length);
    const inner = PLOT.height - PLOT.top - PLOT.bottom;
    const every = Math.ceil(bars.length / 16);
    const drawn = bars.map(({ label, value }, index) => {
        const height = (inner * value) / top;
        const x = PLOT.left + index * width;
        const text =
            index % every === 0 && x + width / 2 < WIDTH - EDGE
                ? `<text x="${n(x + width / 2)}" y="${PLOT.height - 18}" text-anchor="middle">${escaped(label)}</text>`
                : '';
        return (
            `<rect class="bar" x="${n(x + width * 0.1)}" y="${n(PLOT.height - PLOT.bottom - height)}" width="${n(width * 0.8)}" height="${n(height)}">` +
            `<title>${escaped(label)}: ${escaped(format(value))} ${escaped(name)}</title></rect>${text}`
        );
    });
    return svg(PLOT.height, axis(top, inner, format) + drawn.join(''), name);
}

/** One row for each call with its p50, p95 and p99 on a common scale. */
export function latencies(calls) {
    const longest = niceCeiling(Math.max(1, ...calls.map(({ p99Ms }) => p99Ms)));
    const scale = (value) => LEFT + ((WIDTH - LEFT - 70) * value) / longest;
    const rows = calls.map(({ call, p50Ms, p95Ms, p99Ms }, index) => {
        const y = index * ROW + 8;
        const bar = (to, kind) =>
            `<rect class="${kind}" x="${LEFT}" y="${y}" width="${n(scale(to) - LEFT)}" height="14"/>`;
        return (
            `<g><title>${escaped(call)}: p50 ${p50Ms.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms</title>` +
            `<text x="${LEFT - 8}" y="${y + 12}" text-anchor="end">${escaped(call)}</text>` +
            `${bar(p99Ms, 'p99')}${bar(p95Ms, 'p95')}${bar(p50Ms, 'p50')}` +
            `<text x="${n(scale(p99Ms) + 6)}" y="${y + 12}">${p99Ms.toFixed(0)} ms</text></g>`
        );
    });
    return svg(calls.length * ROW + 10, rows.join(''), 'times by call');
}

function axis(top, inner, format) {
    return [0, 0.5, 1]
        .map((share) => {
            const y = n(PLOT.height - PLOT.bottom - inner * share);
            return (
                `<line x1="${PLOT.left}" x2="${WIDTH}" y1="${y}" y2="${y}"/>` +
                `<text x="${PLOT.left - 6}" y="${y + 4}" text-anchor="end">${escaped(format(top * share))}</text>`
            );
        })
        .join('');
}

function svg(height, content, title) {
    return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(title)}">${content}</svg>`;
}

/** The next of 1, 2 and 5 and their tens that is not below. */
export function niceCeiling(value) {
    const ten = 10 ** Math.floor(Math.log10(value));
    return [1, 2, 5, 10].map((step) => step * ten).find((step) => step >= value - 1e-9);
}

function n(value) {
    return Number(value.toFixed(1));
}
