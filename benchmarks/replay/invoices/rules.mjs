/** What a row is: something sold, something given back, or no sale and why not. The first rule that applies decides. */
export const SKIPPED = {
    unreadable: 'cells are missing or too many, or number, code, quantity or price cannot be read',
    adjustment:
        'the books are put right: an invoice whose number is neither digits nor C and digits, or the code B (bad debt)',
    'too much':
        'the price is above £10,000,000, the units above 1,000,000 or the row worth above £1,000,000,000: a slip',
    'no price': 'the price is nothing, less than a halfpenny or below nothing: gifts, samples, notes of the warehouse',
    'no quantity': 'the quantity is nothing or below, on an invoice that cancels nothing: losses, counts, damage',
    'no cancellation': 'the quantity is above nothing on an invoice that cancels',
    'no customer': 'the customer has no number',
};

/** What is done with each kind of row. */
export const RULES = { sale: 'ordered', return: 'given back as far as it was bought', ...SKIPPED };

const MOST_PENCE = 1_000_000_000;
const MOST_UNITS = 1_000_000;
const MOST_WORTH = 100_000_000_000;

/** What stands for all who have no number, where they are to be taken along. */
export const GUEST = 'guest';

/** @returns {'sale' | 'return' | keyof SKIPPED} */
export function judge(row, { guests = false } = {}) {
    if (row.broken || !row.invoice || !row.code || row.quantity === undefined || row.price === undefined) {
        return 'unreadable';
    }
    const [, cancels] = /^(C?)\d+$/.exec(row.invoice) ?? [];
    if (cancels === undefined || row.code === 'B') {
        return 'adjustment';
    }
    if (isTooMuch(row)) {
        return 'too much';
    }
    if (row.price <= 0) {
        return 'no price';
    }
    if (cancels ? row.quantity >= 0 : row.quantity <= 0) {
        return cancels ? 'no cancellation' : 'no quantity';
    }
    if (!row.customer && (cancels || !guests)) {
        return 'no customer';
    }
    return cancels ? 'return' : 'sale';
}

function isTooMuch({ price, quantity }) {
    const [pence, units] = [Math.abs(price), Math.abs(quantity)];
    return pence > MOST_PENCE || units > MOST_UNITS || pence * units > MOST_WORTH;
}
