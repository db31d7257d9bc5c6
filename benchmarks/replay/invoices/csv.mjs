/** A quoted cell may hold ends of lines; one that goes on for more lines than this has a quote too many. */
const LONGEST = 5;

/**
 * The records of CSV as lists of cells, line by line, so that a file of any size can be read. A stray quote spoils its own line and
 * none of those below it: where a quoted cell does not end soon, its quotes are taken for letters.
 */
export async function* records(lines, separator) {
    const waiting = [];
    const source = lines[Symbol.asyncIterator]();
    const next = async () => waiting.shift() ?? (await source.next()).value;
    try {
        for (let line = await next(); line !== undefined; line = await next()) {
            if (line !== '') {
                const { cells, unused } = await record(line, next, separator);
                waiting.unshift(...unused);
                yield cells;
            }
        }
    } finally {
        await source.return?.();
    }
}

/** The record that begins with this line, and the lines that were read after it and are none of its. */
async function record(line, next, separator) {
    const taken = [];
    let cells = split(line, separator);
    while (!cells && taken.length < LONGEST) {
        const more = await next();
        if (more === undefined) {
            break;
        }
        taken.push(more);
        cells = split([line, ...taken].join('\n'), separator);
    }
    return cells ? { cells, unused: [] } : { cells: line.split(separator), unused: taken };
}

/** The cells of a record, or nothing when a quoted one has not ended. */
export function split(record, separator) {
    const cells = [];
    let at = 0;
    while (at <= record.length) {
        if (record[at] === '"') {
            const end = endOfQuoted(record, at);
            if (end < 0) {
                return undefined;
            }
            const next = nextSeparator(record, separator, end + 1);
            cells.push(record.slice(at + 1, end).replaceAll('""', '"') + record.slice(end + 1, next));
            at = next + 1;
        } else {
            const next = nextSeparator(record, separator, at);
            cells.push(record.slice(at, next));
            at = next + 1;
        }
    }
    return cells;
}

function endOfQuoted(record, begin) {
    for (let at = record.indexOf('"', begin + 1); at >= 0; at = record.indexOf('"', at + 2)) {
        if (record[at + 1] !== '"') {
            return at;
        }
    }
    return -1;
}

function nextSeparator(record, separator, from) {
    const at = record.indexOf(separator, from);
    return at < 0 ? record.length : at;
}
