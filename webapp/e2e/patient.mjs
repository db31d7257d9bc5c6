import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { ADDRESS, typeAddress } from './address.mjs';
import { put } from './cart.mjs';
import { sell } from './goods.mjs';
import { until } from './shop.mjs';
import { customer, logInAt } from './staff.mjs';

/** Starting a service takes its time. */
const UNTIL_BACK = 180_000;

/** The shop asks again what became of an order, with pauses that grow. */
const UNTIL_PAID = 90_000;

const AWAY = { provokes: /status of 50[234] .*(payment-methods|payments\/orders\/)/s };

/**
 * Orders while payments are stopped, and opens nothing anew once they are back. Whoever sends them stops payments after the
 * first step and starts them after the third: PaymentStoppedIT.
 *
 * @param {import('./visit.mjs').Visit} visit
 */
export async function patient(visit) {
    const { page, check, look, at, again, shop } = visit;
    const admin = await shop.tokenOf(shop.accounts.admin);
    const { slug } = await sell(shop, admin, `Egg timer ${randomUUID().slice(0, 8)}`);
    const first = await customer(shop, ADDRESS.name);
    const second = await customer(shop, ADDRESS.name);
    const order = page.getByRole('button', { name: /^Order and pay £/ });
    const visa = page.getByRole('radio', { name: /^Visa/ });
    const fields = page.getByRole('group', { name: 'Another address' });
    const paid = page.getByText('Your order is confirmed and paid.');
    const goToCheckout = async (account) => {
        await at(`/product/${slug}`);
        await put(page);
        await logInAt(visit, '/checkout', account);
    };

    await check('is at checkout, where it says how to pay', async () => {
        await goToCheckout(first);
        await visa.waitFor();
    });
    await check(
        'is told that payments cannot be reached, and orders by what was said of them before',
        async () => {
            await until('end of the payments', () => isAway(shop), UNTIL_BACK);
            await again();
            await page
                .getByRole('status')
                .getByText(/You can order all the same/)
                .waitFor();
            await typeAddress(fields);
            await order.waitFor();
            await look('checkout-payment-stopped');
            await order.click();
            await page.getByText(/We are checking prices/).waitFor({ timeout: 30_000 });
        },
        AWAY,
    );
    await check(
        'is told, as somebody who was never here, that nobody can say how to pay, and loses nothing',
        async () => {
            await visit.forget();
            await goToCheckout(second);
            await page.getByRole('alert').getByText('The payment service is away for the moment.').waitFor();
            await page.getByText(/as soon as it is known how you can pay/).waitFor();
            await typeAddress(fields);
            await page.getByRole('radio', { name: /Express/ }).check();
            await page.getByRole('link', { name: 'Cart, 1 item' }).waitFor();
            assert.ok(await page.getByRole('button', { name: 'Order and pay', exact: true }).isDisabled());
            await look('checkout-payment-unknown');
            await page.evaluate(() => (window.isTheSamePage = true));
        },
        AWAY,
    );
    await check(
        'sees by itself how to pay once somebody can say, and orders what was typed',
        async () => {
            await visa.waitFor({ timeout: UNTIL_BACK });
            await page.getByRole('alert').waitFor({ state: 'detached' });
            assert.equal(await fields.getByLabel('Street and number').inputValue(), ADDRESS.line1);
            assert.ok(await page.getByRole('radio', { name: /Express/ }).isChecked());
            await order.click();
            await paid.waitFor({ timeout: UNTIL_PAID });
            assert.ok(await page.evaluate(() => window.isTheSamePage), 'the page was opened anew');
        },
        AWAY,
    );
    await check('has what was ordered meanwhile paid as well', async () => {
        await visit.forget();
        await logInAt(visit, '/orders', first);
        await page.getByRole('rowheader').getByRole('link').click();
        await paid.waitFor({ timeout: UNTIL_PAID });
    });
}

async function isAway(shop) {
    return shop.api('GET', '/api/v1/payment-methods').then(
        () => false,
        ({ message }) => /: 503 /.test(message),
    );
}
