/**
 * What things of a replay are called in the shop. The replay's name is in all of them: what the shop sold before stays as it is, and
 * the same invoices again are the same accounts, products, bookings and orders.
 */
export class Names {
    #name;

    constructor(name) {
        this.#name = name;
    }

    sku(code) {
        return `${code.slice(0, 30)}-${this.#name}`;
    }

    isSku(text) {
        return text.endsWith(`-${this.#name}`);
    }

    email(customer) {
        return `customer-${customer.toLowerCase().replace(/[^a-z0-9]+/g, '-')}@replay-${this.#name}.example`;
    }

    /** An idempotency key; parts of an invoice are told apart by numbers. */
    key(...parts) {
        return ['replay', this.#name, ...parts]
            .join('-')
            .replace(/[^\x21-\x7e]/g, '_')
            .slice(0, 255);
    }
}
