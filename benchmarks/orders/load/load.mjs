import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from '../../common/load.mjs';

const SCRIPT = fileURLToPath(new URL('orders.lua', import.meta.url));

let loads = 0;

/** Orders for some seconds, with a request on each connection at any time; what came back. */
export async function load(gateway, { tokenFile, skuFile, seconds, connections }) {
    const name = `${Date.now().toString(36)}-${loads++}`;
    const { stdout } = await promisify(execFile)('wrk', [
        ...['-t', '1', '-c', connections, '-d', `${seconds}s`, '--timeout', '20s', '--latency', '-s', SCRIPT].map(
            String,
        ),
        ...[gateway, '--', tokenFile, skuFile, name, String(loads)],
    ]);
    const figures = parse(stdout);
    return { ...figures, ordersPerSecond: figures.confirmed / figures.seconds };
}

/** Fails when anything but confirmed orders came back: what is measured is the whole of a purchase. */
export function requireConfirmed(figures) {
    const { confirmed, waiting, refused, broken } = figures;
    if (confirmed === 0 || waiting + refused + broken > 0) {
        throw new Error(`Not every order was confirmed: ${JSON.stringify(figures)}`);
    }
    return figures;
}

/** What was answered as confirmed is what the database has, but for those whose answer came after the end of the load. */
export function requireInDatabase({ confirmed }, inDatabase, connections) {
    if (inDatabase < confirmed || inDatabase > confirmed + connections) {
        throw new Error(
            `${confirmed} orders were answered as confirmed, the database has ${inDatabase} more than before`,
        );
    }
}
