import { until } from './goods.mjs';
import { problem, required } from './client.mjs';

const SHIPMENT = { carrier: 'Replay', trackingNumber: 'REPLAY' };
const ENDED = new Set(['REFUNDED', 'REFUSED']);

/**
 * Gives units of one order back: the order is shipped and delivered where it is not yet, the return is asked for, received and put
 * back on the shelf, and its refund awaited. Under the same key it is the same return.
 */
export async function giveBack(client, names, { order, key, reason, items }) {
    const undelivered = await deliver(client, order);
    if (undelivered) {
        return undelivered;
    }
    const wish = { items: items.map(({ code, quantity }) => ({ sku: names.sku(code), quantity })), reason };
    const asked = await client.post('ask for a return', `/orders/${order.id}/returns`, wish, {
        'Idempotency-Key': key,
    });
    if (asked.status !== 201) {
        return refusal(asked);
    }
    const received = await client.post('receive a return', `/returns/${asked.json.id}/receive`, { restock: true });
    if (received.status !== 200 && received.status !== 202) {
        return refusal(received);
    }
    const ended = ENDED.has(received.json.status) ? received.json : await refunded(client, order, asked.json.id);
    return {
        status: ended.status,
        refund: ended.refund.amount,
        waited: received.status === 202,
        again: asked.headers['idempotency-replayed'] === 'true',
    };
}

/** Once for each order, also when several of its units come back one after the other. A repeat changes nothing. */
async function deliver(client, order) {
    if (!order.delivered) {
        const shipped = await client.post('ship an order', `/orders/${order.id}/ship`, SHIPMENT);
        const delivered =
            shipped.status === 200 ? await client.post('deliver an order', `/orders/${order.id}/deliver`, {}) : shipped;
        if (delivered.status !== 200) {
            return refusal(delivered);
        }
        order.delivered = true;
    }
    return undefined;
}

function refunded(client, order, id) {
    return until(`return ${id} to be refunded`, async () => {
        const { items } = required(await client.get('look at returns', `/orders/${order.id}/returns`), 200);
        const found = items.find((each) => each.id === id);
        return found && ENDED.has(found.status) ? found : undefined;
    });
}

function refusal(answer) {
    return { refused: true, reason: problem(answer), detail: String(answer.body).slice(0, 500) };
}
