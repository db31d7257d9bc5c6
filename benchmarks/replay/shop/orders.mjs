import { countryCode } from '../countries.mjs';
import { chunks, portions, until } from './goods.mjs';
import { problem, required } from './client.mjs';

const UNITS_A_LINE = 100_000;
const LINES_AN_ORDER = 2000;

/**
 * The lines of an order: rows of the same code at the same price are one, with their quantities added, at the place of the first;
 * the same code at another price is a line of its own. A quantity beyond what a line may have is several lines.
 */
export function orderLines(rows) {
    const merged = new Map();
    for (const { code, price, quantity } of rows) {
        const key = `${code} ${price}`;
        const known = merged.get(key) ?? { code, price, quantity: 0 };
        known.quantity += quantity;
        merged.set(key, known);
    }
    return [...merged.values()].flatMap(({ code, price, quantity }) =>
        lineUnits(quantity).map((each) => ({ code, price, quantity: each })),
    );
}

/** Units as so many as a line may have, and the rest. */
export function lineUnits(units) {
    return portions(units, UNITS_A_LINE);
}

/** Places an invoice's lines as an order, or as several where they are too many for one; says what became of each. */
export async function placeOrder(client, names, { invoice, lines, customerId }) {
    const placed = [];
    for (const [index, some] of chunks(lines, LINES_AN_ORDER).entries()) {
        const key = names.key(invoice.number, invoice.part, index + 1);
        placed.push({ lines: some, ...(await placeOne(client, names, { invoice, lines: some, customerId, key })) });
    }
    return placed;
}

async function placeOne(client, names, { invoice, lines, customerId, key }) {
    const wish = {
        customerId,
        items: lines.map(({ code, price, quantity }) => ({
            sku: names.sku(code),
            quantity,
            agreedPrice: { amount: price, currency: 'GBP' },
        })),
        shippingAddress: addressOf(names, invoice),
        paymentToken: 'tok_visa',
    };
    const answer = await client.post('place an order', '/orders', wish, { 'Idempotency-Key': key });
    const again = answer.headers['idempotency-replayed'] === 'true';
    if (answer.status === 202) {
        return { ...outcome(await settled(client, answer.json.id)), waited: true, again };
    }
    if (answer.status !== 201) {
        return { status: 'REFUSED', reason: problem(answer), detail: String(answer.body).slice(0, 500), again };
    }
    return { ...outcome(answer.json), waited: false, again };
}

function outcome({ id, number, status, reason, total }) {
    return { id, number, status, reason, total: total?.amount ?? 0 };
}

/** An order that was taken, but waits for a part of the shop. */
function settled(client, id) {
    return until(`order ${id} to end`, async () => {
        const order = required(await client.get('look at an order', `/orders/${id}`), 200);
        return order.status === 'PENDING' ? undefined : order;
    });
}

/** The invoices name countries and nothing else of an address. */
function addressOf(names, { customer, country }) {
    return {
        name: names.person(customer),
        line1: '1 High Street',
        city: [...country.replace(/\p{C}/gu, '').trim()].slice(0, 40).join('') || 'York',
        postalCode: '00000',
        country: countryCode(country),
    };
}
