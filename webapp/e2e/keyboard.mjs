import assert from 'node:assert/strict';
import { prepare } from './goods.mjs';
import { has, seesFocus, staysIn, tabTo, typeInto, use } from './keys.mjs';
import { customer, staff } from './staff.mjs';

/**
 * Buys something, sells and looks after the shop without ever touching a pointer.
 *
 * @param {import('./visit.mjs').Visit} visit
 */
export async function keyboard(visit) {
    const { page, at, shop } = visit;
    const step = (what, work, expected) =>
        visit.check(
            what,
            async () => {
                await work();
                await seesFocus(page);
            },
            expected,
        );
    const account = shop.isFake ? shop.accounts.customer : await customer(shop, 'Kay');
    await shops(visit, step, account);
    await step('opens the menu of the account, and logs out by it', async () => {
        const menu = page.getByRole('button', { name: 'Your account' });
        await use(page, menu, 'Shift+Tab');
        await page.keyboard.press('Tab');
        assert.ok(await has(page, page.getByRole('link', { name: 'Account', exact: true })), 'its first link is next');
        await page.keyboard.press('Escape');
        assert.ok(await has(page, menu), 'the menu closes, and its button has the focus');
        await page.keyboard.press('Enter');
        await use(page, page.getByRole('button', { name: 'Log out' }));
        await page.getByText('You are logged out.').waitFor();
        await page.waitForURL((url) => url.pathname === '/');
    });
    await sells(visit, step);
    await step('locks somebody out, after being asked', async () => {
        await visit.forget();
        await at('/admin/users');
        await logIn(page, await staff(shop, 'admin'));
        const person = shop.isFake ? { email: 'grace.hopper@navy.example', name: 'Grace Hopper' } : account;
        await typeInto(page, page.getByLabel('Search by address or name'), person.email);
        await page.waitForURL(/q=/);
        const row = page.getByRole('row').filter({ hasText: person.email });
        await use(page, row.getByRole('link'));
        await page.getByRole('heading', { level: 1, name: person.name ?? 'Kay' }).waitFor();
        const lock = page.getByRole('button', { name: 'Lock', exact: true });
        const dialog = page.getByRole('dialog');
        await use(page, lock);
        await staysIn(page, dialog);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
        assert.ok(await has(page, lock), 'the button that opened it has the focus again');
        await page.keyboard.press('Enter');
        await use(page, dialog.getByRole('button', { name: 'Lock', exact: true }));
        await page.getByText(/ is locked\.$/).waitFor();
        await page.getByRole('button', { name: 'Unlock', exact: true }).waitFor();
    });
}

async function shops({ page, at, shop, size }, step, account) {
    const { goods } = await prepare(shop);
    const search = page.getByRole('combobox', { name: 'Search the catalogue' });
    const dialog = page.getByRole('dialog');

    await step('gets past the head at once', async () => {
        await at('/');
        await page.getByRole('article').first().waitFor();
        await page.keyboard.press('Tab');
        assert.ok(await has(page, page.getByRole('link', { name: 'Skip to content' })));
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        assert.ok(await has(page, page.getByRole('link', { name: 'See everything' })));
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name: 'Everything' }).waitFor();
        assert.ok(await has(page, page.getByRole('main')), 'the new page is read from its beginning');
    });
    await step('is told what begins so, chooses by the arrow keys, and searches all the same', async () => {
        await tabTo(page, search, 'Shift+Tab');
        await page.keyboard.type('lan');
        await page.getByRole('option').first().waitFor();
        await page.keyboard.press('ArrowDown');
        await page.locator('[role="option"][aria-selected="true"]').waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('option').first().waitFor({ state: 'hidden' });
        await page.keyboard.type('tern');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Results for “lantern”' }).waitFor();
        await page.locator('ul[aria-label="Products"][aria-busy="false"]').waitFor();
    });
    await step('narrows that down, and takes it back', async () => {
        const filters = page.getByRole('button', { name: /^Filters/ });
        if (size === 'phone') {
            await use(page, filters);
            await staysIn(page, dialog);
        }
        await tabTo(page, page.getByRole('group', { name: 'Price' }).getByRole('radio').first());
        await page.keyboard.press('Space');
        await page.waitForURL(/Price=/);
        if (size === 'phone') {
            await page.keyboard.press('Escape');
            await dialog.waitFor({ state: 'hidden' });
            assert.ok(await has(page, filters), 'the button that opened it has the focus again');
        }
        await use(page, page.getByRole('link', { name: /^Remove filter: / }));
        await page.waitForURL(/\/search\?q=lantern$/);
    });
    await step('puts one of them into the cart', async () => {
        const inStock = page.getByRole('article').filter({ hasText: /In stock/ });
        await use(page, inStock.getByRole('link').first());
        await page.waitForURL(/\/product\//);
        await put(page);
    });
    await step('chooses a variant, and how many of it', async () => {
        await at(`/product/${goods[0].slug}`);
        await tabTo(page, page.getByRole('radio', { name: 'small' }));
        await page.keyboard.press('ArrowRight');
        assert.ok(await page.getByRole('radio', { name: 'large' }).isChecked());
        await tabTo(page, page.getByLabel('Quantity'));
        await page.keyboard.press('2');
        await put(page);
    });
    await step('opens the cart over the page, closes it, and is where they were', async () => {
        const cart = page.getByRole('link', { name: 'Cart, 3 items' });
        await use(page, cart, 'Shift+Tab');
        await dialog.getByRole('link', { name: 'Go to checkout' }).waitFor();
        await staysIn(page, dialog);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
        assert.ok(await has(page, cart), 'the way to the cart has the focus again');
        await page.keyboard.press('Enter');
        await use(page, dialog.getByRole('button', { name: 'Close' }));
        await dialog.waitFor({ state: 'hidden' });
        await seesFocus(page);
        assert.ok(await has(page, cart), 'the way to the cart has the focus again');
    });
    await step('takes something out, and goes on from the next', async () => {
        await page.keyboard.press('Enter');
        await dialog.getByRole('listitem').nth(1).waitFor();
        // Of this one they can have no less
        const single = page.getByRole('button', { name: /^One less of /, disabled: true });
        const line = dialog.getByRole('listitem').filter({ has: single });
        await use(page, line.getByRole('button', { name: /^Remove / }));
        await dialog.getByRole('listitem').nth(1).waitFor({ state: 'detached' });
        await dialog.and(page.locator(':has(:focus)')).waitFor();
        await use(page, dialog.getByRole('button', { name: /^One less of / }));
        await page.getByRole('link', { name: 'Cart, 1 item', includeHidden: true }).waitFor();
    });
    await step('logs in on the way to checkout', async () => {
        await use(page, dialog.getByRole('link', { name: 'Go to checkout' }));
        await page.waitForURL(/\/login/);
        await logIn(page, account);
        await page.getByRole('heading', { level: 1, name: 'Checkout' }).waitFor();
    });
    await step('types where it goes, and chooses how it travels and who pays', async () => {
        if (shop.isFake) {
            await tabTo(page, page.getByRole('radio', { name: /Ada Lovelace/, checked: true }));
            await page.keyboard.press('ArrowUp');
            assert.ok(await page.getByRole('radio', { name: /Another address/ }).isChecked());
        }
        const fields = page.getByRole('group', { name: 'Another address' });
        await typeInto(page, fields.getByLabel('Name'), 'Kay Board');
        await typeInto(page, fields.getByLabel('Street and number'), '12 St James’s Square');
        await typeInto(page, fields.getByLabel('Postal code'), 'SW1Y 4JH');
        await typeInto(page, fields.getByLabel('Town'), 'London');
        const country = fields.getByLabel('Country');
        await tabTo(page, country);
        await page.keyboard.type('Uni');
        // There may be other united ones before it
        for (let more = 0; more < 5 && (await country.inputValue()) !== 'GB'; more++) {
            await page.keyboard.press('ArrowDown');
        }
        assert.equal(await country.inputValue(), 'GB');
        await tabTo(page, page.getByRole('radio', { name: /Standard/ }));
        await page.keyboard.press('ArrowDown');
        assert.ok(await page.getByRole('radio', { name: /Express/ }).isChecked());
        await tabTo(page, page.getByRole('radio', { name: /^Visa/ }));
    });
    await step('orders it', async () => {
        await use(page, page.getByRole('button', { name: /^Order and pay £/ }));
        await page.getByText('Your order is confirmed and paid.').waitFor({ timeout: 30_000 });
        assert.ok(await has(page, page.getByRole('main')), 'the new page is read from its beginning');
    });
    await step('thinks about cancelling it, and does', async () => {
        const cancel = page.getByRole('button', { name: 'Cancel the order' });
        await use(page, cancel);
        await staysIn(page, dialog);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
        assert.ok(await has(page, cancel), 'the button that opened it has the focus again');
        await page.keyboard.press('Enter');
        await use(page, dialog.getByRole('button', { name: 'Yes, cancel it' }));
        await page.getByText('Your order is cancelled.').waitFor({ timeout: 30_000 });
        await cancel.waitFor({ state: 'detached' });
    });
}

async function sells({ page, at, shop, size }, step) {
    await step('sees what there is to sell, in another order', async () => {
        await at('/vendor/products');
        await logIn(page, await staff(shop, 'vendor'));
        await page.getByRole('heading', { level: 1, name: 'Products' }).waitFor();
        // A phone has no heads to sort by, but a choice
        if (size === 'desktop') {
            const head = page.getByRole('button', { name: /^Price from: / });
            await use(page, head);
            await page.waitForURL(/sort=price/);
            assert.ok(await has(page, head), 'who sorts may sort again');
        }
    });
    if (shop.isFake) {
        await step('turns to the last page', async () => {
            const next = page.getByRole('button', { name: 'Next page' });
            await tabTo(page, next);
            for (let number = 2; await next.isEnabled(); number++) {
                await page.keyboard.press('Enter');
                await page.getByText(new RegExp(`· Page ${number}$`)).waitFor();
                await page.locator('table[aria-busy="false"]').waitFor();
                await seesFocus(page);
            }
        });
    }
    await step('adds a variant to a new product, and takes it away again', async () => {
        await use(page, page.getByRole('link', { name: 'New product' }), 'Shift+Tab');
        await page.getByRole('heading', { level: 1, name: 'A new product' }).waitFor();
        await use(page, page.getByRole('button', { name: 'One more variant' }));
        await use(page, page.getByRole('button', { name: 'Remove variant 2' }), 'Shift+Tab');
        await page.getByRole('group', { name: 'Variant 2' }).waitFor({ state: 'detached' });
    });
}

async function logIn(page, { email, password }) {
    await typeInto(page, page.getByLabel('E-mail'), email);
    await typeInto(page, page.getByLabel('Password').first(), password);
    await page.keyboard.press('Enter');
    await page.getByText('Welcome back.').waitFor();
}

async function put(page) {
    const add = page.getByRole('button', { name: 'Add to cart' });
    await use(page, add);
    await page.getByText('is in your cart.').first().waitFor();
    await seesFocus(page);
    assert.ok(await has(page, add), 'the button has the focus again, once it may be used');
}
