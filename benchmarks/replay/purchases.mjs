/** What customers bought and have not given back: where the units of a cancellation are looked for. */
export class Purchases {
    #customers = new Map();

    /** @param lines of a confirmed order: code, quantity, price */
    bought(customer, order, lines) {
        const codes = this.#customers.get(customer) ?? new Map();
        this.#customers.set(customer, codes);
        for (const { code, quantity, price } of lines) {
            const orders = codes.get(code) ?? new Map();
            codes.set(code, orders);
            orders.set(order, [...(orders.get(order) ?? []), { price, left: quantity }]);
        }
    }

    /**
     * Takes units out of the customer's newest orders: first those where the code was bought at the price of the cancellation, then any.
     * Within an order they are taken line by line, as the shop does. Says which units of which orders, and how many there are none for.
     */
    giveBack(customer, { code, quantity, price }) {
        const orders = [...(this.#customers.get(customer)?.get(code) ?? [])].toReversed();
        const alike = ([, lines]) => lines.some((line) => line.price === price && line.left > 0);
        const inTurn = [...orders.filter(alike), ...orders.filter((each) => !alike(each))];
        const taken = [];
        let missing = quantity;
        for (const [order, lines] of inTurn) {
            for (const line of lines) {
                const units = Math.min(line.left, missing);
                if (units > 0) {
                    line.left -= units;
                    missing -= units;
                    taken.push({ order, code, quantity: units, price: line.price });
                }
            }
        }
        return { taken, missing, known: orders.length > 0 };
    }
}
