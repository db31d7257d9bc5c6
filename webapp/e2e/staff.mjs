import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ADDRESS } from './address.mjs';
import { until } from './shop.mjs';

/**
 * Opens a page of a console as somebody who has to log in for it, and comes back to it.
 *
 * @param {import('./visit.mjs').Visit} visit
 * @param {{ email: string, password: string }} account
 */
export async function logInAt({ page, at }, path, account) {
    await at(path);
    await typeLogin(page, account);
    await page.getByText('Welcome back.').waitFor();
    await page.waitForURL((url) => url.pathname.startsWith(path));
}

/** Logs in where one is asked to. */
export async function typeLogin(page, { email, password }) {
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').first().fill(password);
    await page.getByRole('button', { name: 'Log in' }).click();
}

/** Waits for a row, which may be on a later page: the shop is shared. */
export async function rowOnSomePage(page, row) {
    for (;;) {
        const some = page.locator('tbody tr:not([aria-hidden])').or(page.getByText(/^No .* here\.$/));
        await some.first().waitFor();
        await page.locator('table[aria-busy="false"]').waitFor();
        if ((await row.count()) > 0) {
            return;
        }
        const next = page.getByRole('button', { name: 'Next page' });
        if ((await next.count()) === 0 || !(await next.isEnabled())) {
            await row.first().waitFor();
            return;
        }
        const number = Number(new URL(page.url()).searchParams.get('page') ?? 1);
        await next.click();
        await page.getByText(new RegExp(`· Page ${number + 1}$`)).waitFor();
    }
}

/** The text of the file that a button gives. */
export async function fileFrom(page, button) {
    const arrives = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    return readFile(await (await arrives).path(), 'utf8');
}

/** A made file for an input. */
export function csv(name, ...rows) {
    return { name, mimeType: 'text/csv', buffer: Buffer.from(rows.map((row) => `${row}\n`).join('')) };
}

/** Waits until something can be ordered: the inventory hears of a new product a moment later. */
export async function inStock(shop, sku) {
    await until(`stock of ${sku}`, () => shop.api('GET', `/api/v1/inventory/${sku}`).catch(() => undefined));
}

/** An order that somebody placed beside the browser, once it is confirmed. */
export async function ordered(shop, token, sku, quantity, name = ADDRESS.name) {
    const { id } = await shop.api('POST', '/api/v1/orders', {
        token,
        headers: { 'Idempotency-Key': randomUUID() },
        body: {
            items: [{ sku, quantity }],
            paymentToken: 'tok_visa',
            shippingAddress: { ...ADDRESS, name },
        },
    });
    const order = await until(`confirmation of order ${id}`, async () => {
        const now = await shop.api('GET', `/api/v1/orders/${id}`, { token });
        assert.notEqual(now.status, 'REJECTED', `the order was rejected: ${now.reason}`);
        return now.status === 'CONFIRMED' && now;
    });
    return order;
}

/** Somebody with an account of their own, who confirmed their address. */
export async function newcomer(shop, displayName) {
    if (shop.isFake) {
        return { email: 'ada@example.org', password: 'correct horse battery' };
    }
    const account = { email: `c-${randomUUID()}@customers.example`, password: 'correct horse battery' };
    await shop.api('POST', '/api/v1/auth/register', { body: { ...account, displayName, consent: true } });
    const [, token] = (await shop.linkIn(account.email, 'Confirm your e-mail address')).split('#');
    await shop.api('POST', '/api/v1/auth/email/verify', { body: { token } });
    return account;
}

/** The same, logged in beside the browser. */
export async function customer(shop, displayName) {
    const account = await newcomer(shop, displayName);
    return { ...account, token: await shop.tokenOf(account) };
}

/** Somebody who runs the shop, with an account of their own: nobody may ask for much at once, and each does by themselves. */
export async function staff(shop, role) {
    if (shop.isFake) {
        return shop.accounts[role];
    }
    const account = await customer(shop, `The ${role}`);
    const { id } = await shop.api('GET', '/api/v1/users/me', { token: account.token });
    await shop.api('PUT', `/api/v1/users/${id}/roles`, {
        token: await shop.tokenOf(shop.accounts.admin),
        body: { roles: [role] },
    });
    return account;
}
