import { percent } from '../../common/markdown.mjs';
import { pounds } from '../invoices/numbers.mjs';
import { columns, escaped, latencies } from './charts.mjs';

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #68727f; --line: #d8dde3; --paper: #fff; --good: #1b7f4b; --bad: #b3261e;
  --a: #2f6fb3; --b: #7fb0e0; --c: #c9dff5; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaef; --soft: #9aa5b1; --line: #38424d; --paper: #14191f; --good: #5cc98f;
  --bad: #ff8a80; --a: #7fb0e0; --b: #4a7fb5; --c: #2c4c6d; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 820px; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin-top: 2.2rem }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
td, th { text-align: left; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
td.n, th.n { text-align: right }
.met { color: var(--good) } .missed { color: var(--bad); font-weight: 600 }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: .8rem; margin: 1.2rem 0 }
.tiles div { border: 1px solid var(--line); border-radius: 6px; padding: .6rem .8rem } .tiles b { display: block; font-size: 1.25rem }
.tiles span, .key { color: var(--soft); font-size: .85rem }
svg { width: 100%; height: auto; font: 11px system-ui, sans-serif } svg text { fill: var(--soft) } svg line { stroke: var(--line) }
.bar, .p50 { fill: var(--a) } .p95 { fill: var(--b) } .p99 { fill: var(--c) }
pre { overflow: auto; border: 1px solid var(--line); border-radius: 6px; padding: .8rem; font-size: .8rem }`;

/** The report as one page that needs nothing else. */
export function html(report) {
    const { file, checks, orders, money, returns, speed, calls, days, reconciliation, machine } = report;
    const good = checks.every(({ met }) => met);
    return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Replay of ${escaped(file.from)} to ${escaped(file.to)}</title><style>${STYLE}</style></head><body>
<h1>Replay of real invoices, ${escaped(file.from)} to ${escaped(file.to)}</h1>
<p class="${good ? 'met' : 'missed'}">${good ? 'Everything reconciles.' : 'Something does not reconcile, see below.'}</p>
${tiles([
    ['orders confirmed', orders.confirmed],
    ['rejected or refused', orders.rejected + orders.refused],
    ['returns', returns.returns],
    ['cancelled rows unmatched', returns.rowsUnmatched],
    ['revenue', pounds(money.confirmed)],
    ['refunded', pounds(money.refunded)],
    ['invoices a second', speed.invoicesPerSecond.toFixed(1)],
])}
${table(
    ['what has to be true', 'found', ''],
    checks.map(({ aim, measured, met }) => [aim, measured, met ? 'met' : 'not met']),
    {
        classOf: (cell) => (cell === 'met' ? 'met' : cell === 'not met' ? 'missed' : ''),
    },
)}
<h2>Orders by day</h2>${columns(
        days.map(({ day, orders: value }) => ({ label: day.slice(5), value })),
        { name: 'orders' },
    )}
<h2>Revenue by day</h2>${columns(
        days.map(({ day, revenue: value }) => ({ label: day.slice(5), value })),
        { name: '', format: short },
    )}
<h2>Invoices a second during the run</h2>${columns(
        speed.slices.invoices.map((count, index) => ({
            label: `${index * speed.slices.seconds} s`,
            value: count / speed.slices.seconds,
        })),
        { name: 'invoices a second', format: (value) => value.toFixed(1) },
    )}
<h2>Times by call</h2><p class="key">Dark to light: p50, p95, p99.</p>${latencies(calls)}
${table(
    ['call', 'calls', 'p50 ms', 'p95 ms', 'p99 ms', 'longest ms'],
    calls.map((each) => [
        each.call,
        each.calls,
        ...['p50Ms', 'p95Ms', 'p99Ms', 'maxMs'].map((name) => each[name].toFixed(1)),
    ]),
    { numbersFrom: 1 },
)}
<h2>What is in the file</h2>
${table(
    ['rows', 'rule', 'count', 'units', 'worth'],
    Object.entries(file.rows).map(([kind, { rows, units, pence }]) => [
        kind,
        file.rules[kind],
        rows,
        units,
        pounds(pence),
    ]),
    { numbersFrom: 2 },
)}
${notTaken(report)}
<h2>Reconciliation</h2>
<pre>${escaped(JSON.stringify(reconciliation.report ?? reconciliation, undefined, 2))}</pre>
<h2>Taken on</h2>
${table(['', ''], Object.entries({ ...machine, busyBefore: percent(machine.busyBefore) }))}
</body></html>
`;
}

function notTaken({ reasons, examples }) {
    if (Object.keys(reasons).length === 0) {
        return '';
    }
    return `<h2>What the shop did not take</h2>${table(['what', 'times'], Object.entries(reasons), { numbersFrom: 1 })}
<pre>${escaped(examples.map((each) => JSON.stringify(each)).join('\n'))}</pre>`;
}

function tiles(all) {
    const each = all.map(([name, value]) => `<div><b>${escaped(value)}</b><span>${escaped(name)}</span></div>`);
    return `<div class="tiles">${each.join('')}</div>`;
}

function table(head, rows, { numbersFrom = Infinity, classOf = () => '' } = {}) {
    const line = (cells, tag) =>
        `<tr>${cells
            .map((cell, index) => {
                const kind = index >= numbersFrom ? 'n' : classOf(cell);
                return `<${tag}${kind ? ` class="${kind}"` : ''}>${escaped(cell)}</${tag}>`;
            })
            .join('')}</tr>`;
    return `<table>${line(head, 'th')}${rows.map((cells) => line(cells, 'td')).join('')}</table>`;
}

function short(pence) {
    const value = pence / 100;
    return value >= 1000 ? `£${(value / 1000).toFixed(value >= 10_000 ? 0 : 1)}k` : `£${value.toFixed(0)}`;
}
