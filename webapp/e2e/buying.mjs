import assert from 'node:assert/strict';
import { shoot } from './catalogue.mjs';

/**
 * Buys something as a shopper would who has no account yet.
 *
 * @param {import('playwright-core').Page} page
 * @param {(what: string, work: () => Promise<void>) => Promise<void>} check
 * @param {{ buying: { startOver: () => void, makeDearer: () => void }, screenshots?: string, name: string }} shop
 */
export async function checkBuying(page, check, { buying, screenshots, name }) {
    const shot = async (what) => {
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= page.viewportSize().width, `${what}: the page is ${width} px wide`);
        await shoot(page, screenshots, `${name}-${what}`, { fullPage: true });
    };
    const put = async (q) => {
        await page.goto(`/search?q=${q}`);
        await page.getByRole('article').first().getByRole('link').click();
        await page.waitForURL(/\/product\//);
        await page.getByRole('button', { name: 'Add to cart' }).click();
        await page.getByText('is in your cart.').first().waitFor();
    };
    const order = page.getByRole('button', { name: /^Order and pay £/ });
    await check(`${name}: a guest fills the cart`, async () => {
        // Whoever used the browser before
        buying.startOver();
        await page.goto('/');
        await page.evaluate(() => localStorage.clear());
        await put('robin');
        await put('lantern');
        await page.getByRole('link', { name: /^Cart,/ }).click();
        await page.getByRole('dialog').getByRole('link', { name: 'Go to checkout' }).waitFor();
        await shot('drawer');
        await page.goto('/cart');
        await page.getByRole('link', { name: 'Go to checkout' }).waitFor();
        await shot('cart');
    });
    await check(`${name}: logs in on the way, and is at checkout with the cart`, async () => {
        await page.getByRole('link', { name: 'Go to checkout' }).click();
        await page.getByLabel('E-mail').fill('ada@example.org');
        await page.getByLabel('Password').first().fill('correct horse');
        await shot('login');
        await page.getByRole('button', { name: 'Log in' }).click();
        await order.waitFor();
        await page.getByText('Welcome back.').waitFor({ state: 'hidden', timeout: 8000 });
        await shot('checkout');
    });
    await check(`${name}: chooses, and sees what it costs`, async () => {
        await page.getByRole('radio', { name: /Express/ }).check();
        await page.getByText('Have a discount code?').click();
        await page.getByLabel('Discount code').fill('NOPE');
        await page.getByRole('button', { name: 'Apply the code' }).click();
        await page.getByText(/orders of goods for £500/).waitFor();
        await shot('checkout-code-refused');
        await page.getByLabel('Discount code').fill('TENOFF');
        await page.getByRole('button', { name: 'Apply the code' }).click();
        await page.getByText('Code TENOFF counts').waitFor();
        await page.getByRole('radio', { name: /Another address/ }).check();
        await shot('checkout-typed');
        await page.getByRole('radio', { name: /St James/ }).check();
    });
    await check(`${name}: is told why a card does not pay, and takes another`, async () => {
        await page.getByRole('radio', { name: /Declined card/ }).check();
        await order.click();
        await page.getByText('The payment was declined.').waitFor();
        await shot('checkout-declined');
    });
    await check(`${name}: accepts what changed`, async () => {
        buying.makeDearer();
        await page.reload();
        await page.getByRole('heading', { name: /Something changed/ }).waitFor();
        await shot('checkout-changed');
        for (let left = await page.getByRole('button', { name: /Accept the price/ }).count(); left > 0; left--) {
            await page
                .getByRole('button', { name: /Accept the price/ })
                .first()
                .click();
            await page.waitForFunction(
                (count) => document.querySelectorAll('[aria-label^="Accept the price"]').length < count,
                left,
            );
        }
        await order.waitFor();
    });
    await check(`${name}: watches how the order comes along`, async () => {
        await page.getByText('More test cards').click();
        await page.getByRole('radio', { name: /Slow card/ }).check();
        await order.dblclick();
        await page.getByText(/We are checking prices/).waitFor();
        await shot('order-pending');
        await page.getByText('Your order is confirmed and paid.').waitFor();
        await page.getByText('Thank you.').waitFor({ state: 'hidden', timeout: 8000 });
        await shot('order');
        await page.goto('/orders');
        await page.getByRole('row').nth(1).waitFor();
        await shot('orders');
    });
    await check(`${name}: sees it all by night`, async () => {
        await put('robin');
        await page.getByRole('button', { name: 'Dark colours' }).click();
        await page.goto('/checkout');
        await order.waitFor();
        await shot('checkout-dark');
        await page.getByRole('button', { name: 'Light colours' }).click();
    });
}
