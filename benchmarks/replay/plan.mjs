import { linesOf } from './invoices/invoices.mjs';
import { SKIPPED } from './invoices/rules.mjs';

/** What a shop needs before the first invoice can be ordered, and what all of them are worth: told by reading them once. */
export async function plan(invoices) {
    const goods = new Map();
    const customers = new Map();
    const counts = new Tally();
    let first = Infinity;
    let last = -Infinity;
    for await (const invoice of invoices) {
        counts.add(invoice);
        for (const row of linesOf(invoice, 'sale')) {
            wanted(goods, row);
            customers.set(invoice.customer, customers.get(invoice.customer) || row.country);
        }
        if (invoice.time !== undefined) {
            first = Math.min(first, invoice.time);
            last = Math.max(last, invoice.time);
        }
    }
    return { goods: [...goods.values()], customers, counts: counts.all(), first, last };
}

/** Each code once, with the units that are sold of it, and its first description and price, by which it is shown. */
function wanted(goods, { code, description, price, quantity }) {
    const known = goods.get(code) ?? { code, title: '', price, units: 0 };
    known.title ||= description;
    known.units += quantity;
    goods.set(code, known);
}

class Tally {
    #rows = {};
    #invoices = { all: 0, orders: 0, cancellations: 0, skipped: 0 };
    #whole = { invoices: 0, pence: 0 };

    add(invoice) {
        const kinds = new Set();
        for (const row of invoice.rows) {
            kinds.add(row.kind);
            const tally = (this.#rows[row.kind] ??= { rows: 0, units: 0, pence: 0 });
            tally.rows++;
            tally.units += row.quantity ?? 0;
            tally.pence += (row.quantity ?? 0) * (row.price ?? 0);
        }
        this.#invoices.all++;
        this.#invoices[kinds.has('sale') ? 'orders' : kinds.has('return') ? 'cancellations' : 'skipped']++;
        if (kinds.has('sale') && kinds.size === 1) {
            this.#whole.invoices++;
            this.#whole.pence += invoice.rows.reduce((sum, { quantity, price }) => sum + quantity * price, 0);
        }
    }

    /** Rows, units and pence by what they are; those of `sale`, `return` and all reasons to skip add up to the file's. */
    all() {
        const none = { rows: 0, units: 0, pence: 0 };
        const kinds = ['sale', 'return', ...Object.keys(SKIPPED)];
        return {
            invoices: this.#invoices,
            wholeInvoices: this.#whole,
            rows: Object.fromEntries(kinds.map((kind) => [kind, this.#rows[kind] ?? none])),
        };
    }
}
