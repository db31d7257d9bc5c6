import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { typeAddress } from './address.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

/**
 * Takes another name, and another address by a link that is mailed to it.
 *
 * @param {Visit} visit
 * @param {{ email: string, password: string }} who
 */
export async function profile({ page, check, look, at, again, shop }, who) {
    const ask = async (email, password) => {
        await page.getByLabel('New e-mail address').fill(email);
        await page.getByLabel('Present password').fill(password);
        await page.getByRole('button', { name: 'Change my address' }).click();
    };
    await check('takes another name', async () => {
        await goTo(page, 'Profile');
        await page.getByLabel('Your name').fill('Augusta Ada King');
        await page.getByRole('button', { name: 'Save' }).click();
        await page.getByText('Your name is saved.').waitFor();
        await look('profile');
        await again();
        await page.waitForFunction(() => document.querySelector('[name=displayName]')?.value === 'Augusta Ada King');
    });
    await check(
        'asks for another address, with the right password, and changes their mind',
        async () => {
            await ask(`${randomUUID()}@customers.example`, 'wrong');
            await page.getByRole('alert').getByText('The present password is wrong.').waitFor();
            await page.getByLabel('Present password').fill(who.password);
            await page.getByRole('button', { name: 'Change my address' }).click();
            await page.getByText(/We sent a link to/).waitFor();
            await look('profile-address-pending');
            await page.getByRole('button', { name: 'Withdraw the change' }).click();
            await page.getByText(/Your address stays as it is/).waitFor();
            await page.getByLabel('New e-mail address').waitFor();
        },
        { provokes: /status of 403 .*users\/me\/email/s },
    );
    await check('takes another address by the link in the mail', async () => {
        const email = `countess-${randomUUID()}@customers.example`;
        await ask(email, who.password);
        await page.getByText(`We sent a link to ${email}`).waitFor();
        await at(shop.isFake ? '/account/change-email#x' : await shop.linkIn(email, 'Confirm your new e-mail address'));
        await look('change-email');
        await page.getByRole('button', { name: 'Confirm' }).click();
        await page.getByRole('heading', { name: 'Your address is changed' }).waitFor();
        await look('change-email-done');
        await page.getByRole('link', { name: 'To your account' }).click();
        await page.getByText(`Your address is ${email}.`).waitFor();
        who.email = email;
    });
}

/** Keeps addresses. @param {Visit} visit */
export async function addresses({ page, check, look, shop }) {
    const dialog = page.getByRole('dialog');
    const add = async (street) => {
        await page.getByRole('button', { name: 'Add an address' }).click();
        await typeAddress(dialog, street);
        if (street.startsWith('1 ')) {
            await look('address-form');
        }
        await dialog.getByRole('button', { name: 'Save' }).click();
        await page.getByRole('listitem').filter({ hasText: street }).waitFor();
    };
    await check('keeps two addresses, and makes the second the default', async () => {
        await goTo(page, 'Addresses');
        if (!shop.isFake) {
            await page.getByText('You keep no address yet.').waitFor();
            await look('addresses-none');
        }
        await add('1 Square');
        await add('2 Mill Lane');
        await page.getByRole('button', { name: 'Make it the default: Ada Lovelace, 2 Mill Lane' }).click();
        await page.getByRole('listitem').filter({ hasText: '2 Mill Lane' }).getByText('Default').waitFor();
        await look('addresses');
    });
    await check('changes one, and deletes the other', async () => {
        await page.getByRole('button', { name: 'Change: Ada Lovelace, 2 Mill Lane' }).click();
        await dialog.getByLabel('Street and number').fill('3 Mill Lane');
        await dialog.getByRole('button', { name: 'Save' }).click();
        await page.getByRole('listitem').filter({ hasText: '3 Mill Lane' }).waitFor();
        await page.getByRole('button', { name: 'Delete: Ada Lovelace, 1 Square' }).click();
        await dialog.getByRole('heading', { name: 'Delete the address?' }).waitFor();
        await look('address-delete');
        await dialog.getByRole('button', { name: 'Delete' }).click();
        await page.getByRole('listitem').filter({ hasText: '1 Square' }).waitFor({ state: 'detached' });
    });
}

/**
 * Ends a session that was begun elsewhere.
 *
 * @param {Visit} visit
 * @param {{ email: string, password: string }} who
 * @param {() => string} code gives a code for one more login
 */
export async function sessions({ page, check, look, shop }, { email, password }, code) {
    await check('sees where else they are logged in, and ends that', async () => {
        if (!shop.isFake) {
            await shop.api('POST', '/api/v1/auth/login', { body: { email, password, totp: code() } });
        }
        await goTo(page, 'Sessions');
        const elsewhere = page.getByRole('listitem').filter({ hasText: 'node' });
        await elsewhere.waitFor();
        await page.getByRole('listitem').filter({ hasText: 'this one' }).waitFor();
        await look('sessions');
        await elsewhere.getByRole('button', { name: /^End:/ }).click();
        await page.getByText('The session has ended.').waitFor();
        await elsewhere.waitFor({ state: 'detached' });
    });
}

/** Asks to sell here. @param {Visit} visit */
export async function selling({ page, check, look }) {
    await check('asks to become a vendor', async () => {
        await goTo(page, 'Sell with us');
        await page.getByLabel('Company').fill('Engines & Daughters');
        await page.getByLabel('What would you like to sell?').fill('Punched cards.');
        await look('selling');
        await page.getByRole('button', { name: 'Ask to become a vendor' }).click();
        await page.getByText(/Waits for a decision/).waitFor();
        await look('selling-asked');
    });
}

/** Takes along what the shop knows. @param {Visit} visit */
export async function data({ page, check, look }) {
    await check('takes their data along', async () => {
        await goTo(page, 'Your data');
        await look('data');
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Download my data' }).click();
        const everything = JSON.parse(await readFile(await (await download).path(), 'utf8'));
        assert.equal(everything.account.account.displayName, 'Augusta Ada King');
        assert.ok(everything.addresses.some(({ line1 }) => line1 === '3 Mill Lane'));
    });
}

/** Opens a page of the account by the list beside it. */
export async function goTo(page, name) {
    await page.getByRole('navigation', { name: 'Your account' }).getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
}
