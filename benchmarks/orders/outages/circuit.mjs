import { setTimeout as wait } from 'node:timers/promises';
import { Http } from '../../common/http.mjs';
import { times } from '../../common/statistics.mjs';

const AT_ONCE = 6;
const MEASURED = 300;
const PATIENCE = 90_000;

/**
 * Freezes a server of the shop, asks until its circuit is open, and then measures what the answers take: one request after the other on
 * a connection, while the circuit stays open. Ends when the shop takes orders again as before.
 *
 * @param order places one order, by the client it is given
 * @param isOpen whether an answer, and the ms it took, say that the circuit is open; how long it takes is looked at only until it is
 */
export async function whileFrozen(part, order, isOpen, measured = MEASURED) {
    process.kill(part.pid, 'SIGSTOP');
    let figures;
    try {
        figures = await measure(order, isOpen, measured);
    } finally {
        process.kill(part.pid, 'SIGCONT');
    }
    await confirmed(order);
    return figures;
}

async function measure(order, isOpen, measured) {
    const http = new Http(AT_ONCE);
    await until('the circuit to open', async () => {
        const asked = await Promise.all(Array.from({ length: AT_ONCE }, () => timed(http, order)));
        return asked.every(({ answer, millis }) => isOpen(answer, millis));
    });
    http.close();
    const one = new Http(1);
    const all = [];
    while (all.length < measured) {
        const { answer, millis } = await timed(one, order);
        if (!isOpen(answer, 0)) {
            throw new Error(`The circuit is not open any more: ${answer.status}, ${answer.body}`);
        }
        all.push(millis);
    }
    one.close();
    return times(all);
}

async function timed(http, order) {
    const begin = performance.now();
    const answer = await order(http);
    return { answer, millis: performance.now() - begin };
}

async function confirmed(order) {
    const http = new Http(1);
    await until('orders to be taken again', async () => (await order(http)).status === 201);
    http.close();
}

async function until(what, met) {
    const deadline = Date.now() + PATIENCE;
    while (Date.now() < deadline) {
        if (await met()) {
            return;
        }
        await wait(200);
    }
    throw new Error(`Waited in vain for ${what}`);
}
