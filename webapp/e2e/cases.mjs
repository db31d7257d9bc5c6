import { randomUUID } from 'node:crypto';
import { sell } from './goods.mjs';
import { until } from './shop.mjs';
import { customer, ordered } from './staff.mjs';

/**
 * What waits for an admin: an order, somebody who wants to be a vendor, a review. The made-up shop has it all.
 *
 * @param {import('./shop.mjs').Shop} shop
 */
export async function cases(shop) {
    const name = randomUUID().slice(0, 8);
    if (shop.isFake) {
        return {
            name,
            order: { number: 'CR-1000200', id: '00000000-0000-4000-9000-000000000100' },
            sku: /./,
            recipient: 'Ada',
            person: { email: 'grace.hopper@navy.example', name: 'Grace Hopper' },
            company: 'Looms & Co',
            review: { text: 'Holds tea, and looks well doing so.', status: 'PENDING' },
            sendBack: async () => undefined,
        };
    }
    const admin = await shop.tokenOf(shop.accounts.admin);
    const { id: product, sku } = await sell(shop, admin, `Toast rack ${name}`);
    const person = await customer(shop, `Grace ${name}`);
    const recipient = `Grace Hopper ${name}`;
    const order = await ordered(shop, person.token, sku, 2, recipient);
    const company = `Northern Tins ${name}`;
    await shop.api('POST', '/api/v1/users/me/vendor-application', {
        token: person.token,
        body: { company, message: 'Tins, caddies and cosies.' },
    });
    const text = `Holds toast, ${name}.`;
    // That somebody bought it is known in the catalogue a moment later
    const review = await until('the right to review', () =>
        shop
            .api('PUT', `/api/v1/products/${product}/reviews/mine`, { token: person.token, body: { rating: 4, text } })
            .catch(() => undefined),
    );
    return {
        name,
        order,
        sku,
        recipient,
        person: { email: person.email, name: `Grace ${name}` },
        company,
        review: { text, status: review.status },
        /** Its customer sends one of the two back. */
        sendBack: () =>
            shop.api('POST', `/api/v1/orders/${order.id}/returns`, {
                token: person.token,
                headers: { 'Idempotency-Key': randomUUID() },
                body: { items: [{ sku, quantity: 1 }], reason: 'Too bright' },
            }),
    };
}
