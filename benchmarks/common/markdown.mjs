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
