import { createHash } from 'node:crypto';

const LONGEST_CODE = 30;
const LONGEST_CUSTOMER = 40;

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
        return `${short(code, LONGEST_CODE)}-${this.#name}`;
    }

    isSku(text) {
        return text.endsWith(`-${this.#name}`);
    }

    email(customer) {
        const plain = customer.toLowerCase().replace(/[^a-z0-9]+/g, '-');
        const told = plain === customer.toLowerCase() ? plain : `${plain}-${digest(customer)}`;
        return `customer-${short(told, LONGEST_CUSTOMER)}@replay-${this.#name}.example`;
    }

    /** What a customer is called on a parcel. */
    person(customer) {
        return `Customer ${[...customer.replace(/\p{C}/gu, '')].slice(0, LONGEST_CUSTOMER / 2).join('')}`;
    }

    /** An idempotency key; parts of an invoice are told apart by numbers. */
    key(...parts) {
        return ['replay', this.#name, ...parts]
            .join('-')
            .replace(/[^\x21-\x7e]/g, '_')
            .slice(0, 255);
    }
}

/** A text that is too long is told from others by a digest at its end. */
function short(text, longest) {
    return text.length <= longest ? text : `${text.slice(0, longest - 9)}-${digest(text)}`;
}

function digest(text) {
    return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
