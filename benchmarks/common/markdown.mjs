export function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function range({ median, min, max }, digits) {
    return `${median.toFixed(digits)} (${min.toFixed(digits)} to ${max.toFixed(digits)})`;
}

export function percent(share) {
    return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
}

/** For JSON.stringify: no more digits than anybody reads. */
export function rounded(key, value) {
    return typeof value === 'number' ? Number(value.toFixed(3)) : value;
}

/** Paragraphs and tables to a document; what is not there leaves no gap. */
export function document(...parts) {
    return `${parts.flat().filter(Boolean).join('\n\n')}\n`;
}

/** What was to be reached, and whether it was. */
export function aimsTable(aims) {
    return table(
        ['aim', 'measured', ''],
        aims.map(({ aim, measured, met }) => [aim, measured, met ? 'met' : '**not met**']),
    );
}

export function takenOn(machine) {
    const facts = Object.entries({ ...machine, busyBefore: percent(machine.busyBefore) });
    return ['## Taken on', facts.map(([name, value]) => `- ${name}: ${value}`).join('\n')];
}
