import assert from 'node:assert/strict';
import { typeAddress } from './address.mjs';
import { afterPurchase } from './after-purchase.mjs';
import { away } from './away.mjs';
import { cards } from './cards.mjs';
import { put } from './cart.mjs';
import { inGerman } from './german.mjs';
import { prepare } from './goods.mjs';
import { until } from './shop.mjs';
import { typeLogin } from './staff.mjs';

/**
 * Buys something, from the first look to the review: a guest at first, who opens an account on the way.
 *
 * @param {import('./visit.mjs').Visit} visit
 */
export async function shopper(visit) {
    const { page, check, look, at, again, shop } = visit;
    const wanted = await prepare(shop);
    const order = page.getByRole('button', { name: /^Order and pay £/ });
    const elsewhere = page.getByRole('group', { name: 'Another address' });

    await check('a guest chooses a variant and puts it into the cart', async () => {
        await open(visit, wanted.goods[0]);
        if (wanted.goods[0].large) {
            await page.getByRole('radio', { name: 'small' }).check();
            const price = page.locator('main').getByText(/^£/).first();
            const before = await price.innerText();
            await page.getByRole('radio', { name: 'large' }).check();
            await until('other price', async () => (await price.innerText()) !== before);
        }
        await page.getByText('In stock', { exact: true }).first().waitFor();
        await page.getByLabel('Quantity').selectOption('2');
        await put(page);
        await look('product');
        await open(visit, wanted.goods[1]);
        await put(page);
    });
    await check('looks at it beside the page, and on its own page', async () => {
        await page.getByRole('link', { name: 'Cart, 3 items' }).click();
        await page.getByRole('dialog').getByRole('link', { name: 'Go to checkout' }).waitFor();
        await look('drawer');
        await page
            .getByRole('dialog')
            .getByRole('link', { name: /on its own page/ })
            .click();
        await page.waitForURL(/\/cart$/);
        await page
            .getByRole('button', { name: /^One more of / })
            .last()
            .click();
        await page.getByRole('link', { name: 'Cart, 4 items' }).waitFor();
        await page
            .getByRole('button', { name: /^One less of / })
            .last()
            .click();
        await page.getByRole('link', { name: 'Cart, 3 items' }).waitFor();
        await look('cart');
    });
    await check('is asked who they are, and comes back to checkout with the cart', async () => {
        await page.getByRole('link', { name: 'Go to checkout' }).click();
        await page.getByLabel('E-mail').waitFor();
        await look('login');
        if (!shop.isFake) {
            await openAccount(visit, wanted.customer);
        }
        await typeLogin(page, wanted.customer);
        await page.getByRole('heading', { level: 1, name: 'Checkout' }).waitFor();
        await page.getByRole('link', { name: 'Cart, 3 items' }).waitFor();
        await look('checkout');
    });
    await inGerman(visit, { cart: '/cart', checkout: '/checkout', account: '/account', orders: '/orders' });
    await at('/checkout');
    await check(
        'is told when nobody can say how to pay, keeps the cart, and goes on by itself once somebody can',
        async () => {
            await page.getByRole('link', { name: 'Cart, 3 items' }).waitFor();
            await page.getByRole('radio', { name: /^Visa/ }).waitFor();
            await page.route('**/api/v1/payment-methods', away('The payments are'));
            // What was said last would count otherwise
            await page.evaluate(() => localStorage.removeItem('cloudretail.payment-methods'));
            await again();
            await page.getByRole('alert').getByText('The payments are away.').waitFor();
            await page.getByText(/as soon as it is known how you can pay/).waitFor();
            await page.getByRole('link', { name: 'Cart, 3 items' }).waitFor();
            await look('checkout-payment-away');
            await page.unroute('**/api/v1/payment-methods');
            await page.getByRole('radio', { name: /^Visa/ }).waitFor();
        },
        { provokes: /status of 503 .*payment-methods/s },
    );
    await check('types where it goes, and chooses how it travels', async () => {
        const typed = page.getByRole('radio', { name: /Another address/ });
        if (shop.isFake) {
            await typed.check();
        }
        await typeAddress(elsewhere);
        await page.getByRole('radio', { name: /Express/ }).check();
        await order.waitFor();
        await look('checkout-typed');
    });
    await check(
        'is told why a discount code does not count, and has another',
        async () => {
            await page.getByText('Have a discount code?').click();
            await page.getByLabel('Discount code').fill(wanted.refusedCode);
            await page.getByRole('button', { name: 'Apply the code' }).click();
            await page.getByText(/orders of goods for £500/).waitFor();
            await look('checkout-code-refused');
            await page.getByLabel('Discount code').fill(wanted.code);
            await page.getByRole('button', { name: 'Apply the code' }).click();
            await page.getByText(`Code ${wanted.code} counts`).waitFor();
            await page.getByText(/Discount \(/).waitFor();
        },
        { provokes: /status of 422 .*orders\/quote/s },
    );
    await check('is told why a card does not pay', async () => {
        await page.getByRole('radio', { name: /Declined card/ }).check();
        await order.click();
        await page.getByText('The payment was declined.').waitFor();
        await page.getByRole('link', { name: 'Cart, 3 items' }).waitFor();
        await look('checkout-declined');
    });
    await check('accepts a price that changed meanwhile', async () => {
        await wanted.makeDearer();
        await again();
        await page.getByRole('heading', { name: /Something changed/ }).waitFor();
        const accept = page.getByRole('button', { name: /^Accept the price/ });
        await accept.first().waitFor();
        await look('checkout-changed');
        for (let left = await accept.count(); left > 0; left--) {
            await accept.first().click();
            await accept.nth(left - 1).waitFor({ state: 'detached' });
        }
        if (!shop.isFake) {
            await typeAddress(elsewhere);
        }
        await order.waitFor();
    });
    await check(
        'is told when no order can be taken right now, and the cart stays',
        async () => {
            await page.route('**/api/v1/orders', away('The orders are'));
            await order.click();
            await page.getByRole('alert').getByText('The orders are away.').waitFor();
            await page.getByText(/it stays one order/).waitFor();
            await page.getByRole('link', { name: 'Cart, 3 items' }).waitFor();
            await look('checkout-away');
            await page.unroute('**/api/v1/orders');
        },
        { provokes: /status of 503 .*orders/s },
    );
    await check('orders with two quick clicks and watches the order come along', async () => {
        await page.getByText('More test cards').click();
        await page.getByRole('radio', { name: /Slow card/ }).check();
        await order.dblclick();
        await page.getByText(/We are checking prices/).waitFor({ timeout: 30_000 });
        await look('order-pending');
        // The shop asks again what became of it, with pauses that grow
        await page.getByText('Your order is confirmed and paid.').waitFor({ timeout: 90_000 });
        await page.getByRole('link', { name: 'Cart, 0 items' }).waitFor();
        await look('order');
    });
    const address = new URL(page.url()).pathname;
    await check('has ordered it once', async () => {
        await at('/orders');
        const confirmed = page.getByRole('row').filter({ hasText: 'Confirmed' });
        await confirmed.first().waitFor();
        await look('orders');
        assert.equal(await confirmed.count(), 1);
    });
    await inGerman(visit, { order: address });
    if (!shop.isFake) {
        await afterPurchase(visit, wanted, address);
    }
    await check('cancels what is not wanted any more', async () => {
        await open(visit, wanted.goods[1]);
        await put(page);
        await at('/checkout');
        if (!shop.isFake) {
            await typeAddress(elsewhere);
        }
        await order.waitFor();
        await order.click();
        await page.getByText('Your order is confirmed and paid.').waitFor({ timeout: 30_000 });
        await page.getByRole('button', { name: 'Cancel the order' }).click();
        await page.getByRole('button', { name: 'Yes, cancel it' }).waitFor();
        await look('order-cancel');
        await page.getByRole('button', { name: 'Yes, cancel it' }).click();
        await page.getByText('Your order is cancelled.').waitFor({ timeout: 30_000 });
        await look('order-cancelled');
    });
    await check('confirms a payment at the bank, which asks first', async () => {
        await open(visit, wanted.goods[1]);
        await put(page);
        await at('/checkout');
        if (!shop.isFake) {
            await typeAddress(elsewhere);
        }
        await order.waitFor();
        await page.getByRole('radio', { name: /Card that asks first/ }).check();
        await order.click();
        await page.getByText('Your bank asks you to confirm this payment.').waitFor({ timeout: 30_000 });
        await look('order-asked');
        await page.getByRole('button', { name: 'Confirm the payment' }).click();
        await page.getByRole('button', { name: 'Yes, pay it' }).waitFor();
        await look('order-bank');
        await page.getByRole('button', { name: 'Yes, pay it' }).click();
        // The shop asks again what became of it, with pauses that grow
        await page.getByText('Your order is confirmed and paid.').waitFor({ timeout: 90_000 });
    });
    if (shop.isFake) {
        await open(visit, wanted.goods[1]);
        await put(page);
        await cards(visit);
    }
    await check('has an empty cart that leads back to the shelves', async () => {
        await at('/cart');
        await page.getByRole('heading', { name: 'Your cart is empty' }).waitFor();
        await look('cart-empty');
    });
}

async function open({ page, at }, { slug, search }) {
    if (slug) {
        await at(`/product/${slug}`);
    } else {
        await at(`/search?q=${search}`);
        await page.getByRole('article').first().getByRole('link').click();
    }
    await page.getByRole('button', { name: 'Add to cart' }).waitFor();
}

/** Opens an account with a link that comes by mail, and is where one logs in. */
async function openAccount({ page, look, at, shop }, { email, password }) {
    await page.getByRole('link', { name: 'Open an account' }).click();
    await page.getByLabel('Your name').fill('Ada Lovelace');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').first().fill(password);
    await page.getByRole('button', { name: 'Open an account' }).click();
    await look('register');
    assert.match(page.url(), /register/, 'nobody gets an account without consent');
    await page.getByRole('checkbox', { name: /I consent/ }).check();
    await page.getByRole('button', { name: 'Open an account' }).click();
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
    await look('registered');
    await at(await shop.linkIn(email, 'Confirm your e-mail address'));
    await look('confirm');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('heading', { name: 'Your address is confirmed' }).waitFor();
    await look('confirmed');
    await page
        .getByRole('main')
        .getByRole('link', { name: /log in/i })
        .click();
}
