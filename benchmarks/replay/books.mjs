const EXAMPLES = 20;

/** What became of everything, in numbers that can be held against the file and against the shop. */
export class Books {
    orders = { invoices: 0, orders: 0, confirmed: 0, rejected: 0, refused: 0, waited: 0, again: 0 };
    money = { confirmed: 0, wrong: 0, notPlaced: 0, refunded: 0, refundsDue: 0, credited: 0 };
    returns = {
        invoices: 0,
        rows: 0,
        units: 0,
        returns: 0,
        waited: 0,
        again: 0,
        rowsMatched: 0,
        rowsPartly: 0,
        rowsUnmatched: 0,
    };
    unitsBack = { matched: 0, refused: 0, neverBought: 0, beyondWhatIsLeft: 0 };
    failures = 0;
    reasons = {};
    examples = [];
    days = new Map();
    /** Units by code. */
    sold = new Map();
    restocked = new Map();
    /** Ids of the orders that the shop confirmed, with their totals. */
    confirmed = new Map();

    ordered(invoice, placed) {
        this.orders.invoices++;
        for (const { lines, id, status, reason, detail, total, waited, again } of placed) {
            const wanted = worth(lines);
            this.orders.orders++;
            this.orders.waited += waited ? 1 : 0;
            this.orders.again += again ? 1 : 0;
            if (status === 'REFUSED' || status === 'REJECTED') {
                this.orders[status.toLowerCase()]++;
                this.money.notPlaced += wanted;
                this.#because(`order ${status.toLowerCase()}: ${reason}`, { invoice: invoice.number, id, detail });
                continue;
            }
            this.orders.confirmed++;
            this.money.confirmed += total;
            this.confirmed.set(id, total);
            if (total !== wanted) {
                this.money.wrong += total - wanted;
                this.#because('total differs from the invoice', { invoice: invoice.number, id, total, wanted });
            }
            lines.forEach(({ code, quantity }) => add(this.sold, code, quantity));
            this.#day(invoice, { orders: 1, revenue: total });
        }
    }

    cancelled(invoice, matches) {
        this.returns.invoices++;
        for (const { row, taken, missing, known } of matches) {
            const matched = taken.length > 0 ? (missing > 0 ? 'rowsPartly' : 'rowsMatched') : 'rowsUnmatched';
            this.returns.rows++;
            this.returns.units -= row.quantity;
            this.returns[matched]++;
            this.unitsBack[known ? 'beyondWhatIsLeft' : 'neverBought'] += missing;
            this.money.credited += (-row.quantity - missing) * row.price;
        }
    }

    returned(invoice, items, { refused, reason, detail, status, refund, waited, again }) {
        const units = items.reduce((sum, { quantity }) => sum + quantity, 0);
        if (refused || status === 'REFUSED') {
            this.unitsBack.refused += units;
            this.#because(`return refused: ${reason ?? status}`, { invoice: invoice.number, detail });
            return;
        }
        const due = worth(items);
        this.returns.returns++;
        this.returns.waited += waited ? 1 : 0;
        this.returns.again += again ? 1 : 0;
        this.unitsBack.matched += units;
        this.money.refunded += refund;
        this.money.refundsDue += due;
        if (refund !== due) {
            this.#because('refund differs from what was paid', { invoice: invoice.number, refund, due });
        }
        items.forEach(({ code, quantity }) => add(this.restocked, code, quantity));
        this.#day(invoice, { returns: 1, refunds: refund });
    }

    /** Goods that the shop does not sell, with what it said. */
    notStocked(refused) {
        refused.forEach((each) => this.#because('goods that the shop did not take', each));
    }

    /** What became of it is not known. */
    failed(invoice, { message }) {
        this.failures++;
        this.#because('an invoice that could not be ended', { invoice: invoice.number, detail: message });
    }

    #because(reason, example) {
        this.reasons[reason] = (this.reasons[reason] ?? 0) + 1;
        if (this.examples.length < EXAMPLES) {
            this.examples.push({ reason, ...example });
        }
    }

    #day({ time }, { orders = 0, revenue = 0, returns = 0, refunds = 0 }) {
        const day = time === undefined ? 'no date' : new Date(time).toISOString().slice(0, 10);
        const sums = this.days.get(day) ?? { orders: 0, revenue: 0, returns: 0, refunds: 0 };
        this.days.set(day, sums);
        sums.orders += orders;
        sums.revenue += revenue;
        sums.returns += returns;
        sums.refunds += refunds;
    }
}

export function worth(lines) {
    return lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0);
}

function add(units, code, quantity) {
    units.set(code, (units.get(code) ?? 0) + quantity);
}
