import { readFileSync } from 'node:fs';
import { settled } from '../stock.mjs';
import { whileFrozen } from './circuit.mjs';
import { singleOrder } from './single.mjs';

/** Far less than a call that is waited for takes. */
const AT_ONCE_MS = 500;
const ORDERS = 100;

/** What answers take while a circuit is open: the gateway's to the order service, and the order service's to the payment service. */
export async function circuits(shop, buyers, skuFile) {
    const skus = readFileSync(skuFile, 'utf8').trim().split('\n');
    const order = await singleOrder(shop, buyers, skus);
    console.log('Freezing the order service ...');
    const gateway = await whileFrozen(shop.part('order-war'), order, ({ status }) => status === 503);
    await settled(shop);
    console.log('Freezing the payment service ...');
    const pending = ({ status }, millis) => status === 202 && millis < AT_ONCE_MS;
    const payment = await whileFrozen(shop.part('payment-war'), order, pending, ORDERS);
    return { gateway, payment };
}
