/** Writes and reads CSV as RFC 4180 has it. */
export function line(cells) {
    return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value) {
    const text = value === undefined ? '' : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows of a text with a header, each by the names of its columns. */
export function parse(text) {
    const [head, ...rows] = cells(text);
    return rows.map((row) => Object.fromEntries(head.map((column, index) => [column, row[index]])));
}

function cells(text) {
    const rows = [];
    let row = [];
    const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
    while (pattern.lastIndex < text.length) {
        const found = pattern.exec(text);
        if (!found) {
            throw new Error(`No CSV after ${rows.length} lines`);
        }
        const [, quoted, plain, end] = found;
        row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
        if (end !== ',') {
            rows.push(row);
            row = [];
        }
    }
    return rows;
}
