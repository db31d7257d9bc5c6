/** What customers bought and have not given back: where the units of a cancellation are looked for. */
export class Purchases {
    #customers = new Map();

    /** @param lines of a confirmed order: code, quantity, price */
    bought(customer, order, lines) {
        const codes = this.#customers.get(customer) ?? new Map();
        this.#customers.set(customer, codes);
        for (const { code, quantity, price } of lines) {
            const all = codes.get(code) ?? [];
            codes.set(code, all);
            all.push({ order, price, left: quantity });
        }
    }

    /**
     * Takes units out of the customer's newest orders: first those bought at the price of the cancellation, then any. Says which
     * units of which orders, and how many there are none for.
     */
    giveBack(customer, { code, quantity, price }) {
        const all = (this.#customers.get(customer)?.get(code) ?? []).toReversed();
        const newestFirst = [...all.filter((each) => each.price === price), ...all.filter((each) => each.price !== price)];
        const taken = [];
        let missing = quantity;
        for (const each of newestFirst) {
            const units = Math.min(each.left, missing);
            if (units > 0) {
                each.left -= units;
                missing -= units;
                taken.push({ order: each.order, code, quantity: units, price: each.price });
            }
        }
        return { taken, missing, known: all.length > 0 };
    }
}
