import { setTimeout as wait } from 'node:timers/promises';
import { linesOf } from './invoices/invoices.mjs';
import { GUEST } from './invoices/rules.mjs';
import { Lanes } from './lanes.mjs';
import { Purchases } from './purchases.mjs';
import { Customers } from './shop/customers.mjs';
import { lineUnits, orderLines, placeOrder } from './shop/orders.mjs';
import { giveBack } from './shop/returns.mjs';

/** A month, in ms. */
const FAR = 31 * 24 * 3_600_000;

/** So many invoices that fail one after the other are a shop that is gone. */
const GONE = 20;

/**
 * Sends the invoices through the shop in their order, so many at once and those of one customer one after the other; with a speed-up
 * each when it is due. What the shop refuses is noted and stops nothing.
 */
export class Drive {
    #client;
    #names;
    #books;
    #purchases = new Purchases();
    #failedInTurn = 0;

    constructor(client, names, books) {
        this.#client = client;
        this.#names = names;
        this.#books = books;
        this.customers = new Customers(client, names);
        /** How far the replay came behind the times of the invoices, in seconds. */
        this.latest = 0;
    }

    async run(invoices, { atOnce, speedUp, onDone }) {
        const lanes = new Lanes(atOnce);
        const due = pacer(speedUp);
        let guests = 0;
        for await (const invoice of invoices) {
            const sales = linesOf(invoice, 'sale');
            const returns = linesOf(invoice, 'return');
            if (sales.length + returns.length === 0) {
                continue;
            }
            this.latest = Math.max(this.latest, await due(invoice.time));
            // guests wait for nobody: they have nothing to give back
            const lane = invoice.customer === GUEST ? `${GUEST} ${guests++}` : invoice.customer;
            await lanes.add(lane, async () => {
                await this.#orNoted(invoice, () =>
                    sales.length > 0 ? this.#order(invoice, sales) : this.#cancel(invoice, returns),
                );
                onDone();
            });
        }
        await lanes.end();
    }

    /** One invoice that goes wrong is noted, and does not end the others; many in turn do. */
    async #orNoted(invoice, work) {
        try {
            await work();
            this.#failedInTurn = 0;
        } catch (failure) {
            this.#books.failed(invoice, failure);
            if (++this.#failedInTurn >= GONE) {
                throw failure;
            }
        }
    }

    async #order(invoice, rows) {
        const customerId = await this.customers.idOf(invoice.customer);
        const placed = await placeOrder(this.#client, this.#names, { invoice, lines: orderLines(rows), customerId });
        for (const { id, status, lines } of placed) {
            if (status !== 'REFUSED' && status !== 'REJECTED') {
                this.#purchases.bought(invoice.customer, { id, delivered: false }, lines);
            }
        }
        this.#books.ordered(invoice, placed);
    }

    async #cancel(invoice, rows) {
        const matches = rows.map((row) => ({
            row,
            ...this.#purchases.giveBack(invoice.customer, { ...row, quantity: -row.quantity }),
        }));
        this.#books.cancelled(invoice, matches);
        for (const [order, items] of byOrder(matches.flatMap(({ taken }) => taken))) {
            const outcome = await giveBack(this.#client, this.#names, {
                order,
                key: this.#names.key(invoice.number, invoice.part),
                reason: `Invoice ${invoice.number}`,
                items: merged(items),
            });
            this.#books.returned(invoice, items, outcome);
        }
    }
}

function byOrder(taken) {
    const orders = new Map();
    taken.forEach((each) => orders.set(each.order, [...(orders.get(each.order) ?? []), each]));
    return orders;
}

/** A return names each SKU once, or as often as its units need lines. */
export function merged(items) {
    const units = new Map();
    items.forEach(({ code, quantity }) => units.set(code, (units.get(code) ?? 0) + quantity));
    return [...units].flatMap(([code, quantity]) => lineUnits(quantity).map((each) => ({ code, quantity: each })));
}

/**
 * Waits until an invoice is due, where time runs so many times as fast as it did, and says how many seconds late it is. Nobody waits
 * for a date that is far from the one before: that is a slip, or the shop was closed.
 */
export function pacer(speedUp, now = () => performance.now(), pause = wait) {
    let begin;
    let last;
    return async (time) => {
        if (!speedUp || time === undefined) {
            return 0;
        }
        if (begin === undefined || Math.abs(time - last) > FAR) {
            begin = { at: now(), time };
        }
        last = time;
        const dueAt = begin.at + (time - begin.time) / speedUp;
        const early = dueAt - now();
        if (early > 0) {
            await pause(early);
        }
        return Math.max(0, -early / 1000);
    };
}
