import { GUEST, judge } from './rules.mjs';

/**
 * Rows to invoices, as they come: those that follow each other with the same number and customer are one. `part`: a number that
 * comes again further down is another part of that invoice, by which it is told from the first.
 */
export async function* invoices(rows, options = {}) {
    const parts = new Map();
    let invoice;
    for await (const row of rows) {
        const kind = judge(row, options);
        const customer = row.customer || (kind === 'sale' ? GUEST : '');
        if (
            !invoice ||
            invoice.number !== row.invoice ||
            (customer && invoice.customer && invoice.customer !== customer)
        ) {
            if (invoice) {
                yield invoice;
            }
            const part = (parts.get(row.invoice) ?? 0) + 1;
            parts.set(row.invoice, part);
            invoice = { number: row.invoice, part, customer: '', time: row.time, country: '', rows: [] };
        }
        invoice.customer ||= customer;
        invoice.country ||= row.country;
        invoice.time ??= row.time;
        invoice.rows.push({ ...row, kind });
    }
    if (invoice) {
        yield invoice;
    }
}

/** The first so many of them; all where none are named. */
export async function* first(all, limit) {
    let left = limit || Infinity;
    for await (const invoice of all) {
        if (left-- <= 0) {
            return;
        }
        yield invoice;
    }
}

export function linesOf(invoice, kind) {
    return invoice.rows.filter((row) => row.kind === kind);
}
