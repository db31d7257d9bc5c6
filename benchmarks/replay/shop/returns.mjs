import { until } from './goods.mjs';
import { problem, required } from './client.mjs';

const SHIPMENT = { carrier: 'Replay', trackingNumber: 'REPLAY' };
const ENDED = new Set(['REFUNDED', 'REFUSED']);

/**
 * Gives units of one order back: the order is shipped and delivered where it is not yet, the return is asked for, received and put
 * back on the shelf, and its refund awaited. The reason names the invoice, by which the same return is known when it was made before.
 */
export async function giveBack(client, names, { order, reason, items, before }) {
    const earlier = before ? await existing(client, order, reason) : undefined;
    const made = earlier ?? (await ask(client, names, { order, reason, items }));
    if (made.refused) {
        return made;
    }
    if (made.status === 'REQUESTED') {
        const received = await client.post('receive a return', `/returns/${made.id}/receive`, { restock: true });
        if (received.status >= 400 && received.status !== 409) {
            return refusal(received);
        }
    }
    const ended = await refunded(client, order, made.id);
    return { status: ended.status, refund: ended.refund?.amount ?? 0, again: earlier !== undefined };
}

async function ask(client, names, { order, reason, items }) {
    const undelivered = await deliver(client, order);
    if (undelivered) {
        return undelivered;
    }
    const answer = await client.post('ask for a return', `/orders/${order.id}/returns`, {
        items: items.map(({ code, quantity }) => ({ sku: names.sku(code), quantity })),
        reason,
    });
    return answer.status < 300 ? answer.json : refusal(answer);
}

/** Once for each order, also when several of its units come back one after the other. */
async function deliver(client, order) {
    if (!order.delivered) {
        for (const [call, path, content] of [
            ['ship an order', 'ship', SHIPMENT],
            ['deliver an order', 'deliver', {}],
        ]) {
            const answer = await client.post(call, `/orders/${order.id}/${path}`, content);
            // 409: in an earlier run
            if (answer.status >= 300 && answer.status !== 409) {
                return refusal(answer);
            }
        }
        order.delivered = true;
    }
    return undefined;
}

async function existing(client, order, reason) {
    return (await returnsOf(client, order)).find((each) => each.reason === reason);
}

function refunded(client, order, id) {
    return until(`return ${id} to be refunded`, async () => {
        const found = (await returnsOf(client, order)).find((each) => each.id === id);
        return found && ENDED.has(found.status) ? found : undefined;
    });
}

async function returnsOf(client, order) {
    const answer = await client.get('look at returns', `/orders/${order.id}/returns`);
    const page = required(answer, 200);
    return Array.isArray(page) ? page : page.items;
}

function refusal(answer) {
    return { refused: true, reason: problem(answer), detail: String(answer.body).slice(0, 500) };
}
