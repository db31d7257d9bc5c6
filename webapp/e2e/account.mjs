import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { inGerman } from './german.mjs';
import { addresses, data, goTo, profile, selling, sessions } from './own-account.mjs';
import { until } from './shop.mjs';
import { newcomer, typeLogin } from './staff.mjs';
import { codeAt, earliestStep, stepNow } from './totp.mjs';

/**
 * Looks after an account, from logging in to leaving for good.
 *
 * @param {import('./visit.mjs').Visit} visit
 */
export async function account(visit) {
    const { page, check, look, at, shop } = visit;
    const ada = await newcomer(shop, 'Ada Lovelace');
    const app = {};

    await check(
        'logs in by keyboard alone, at the second try',
        async () => {
            await at('/login?next=%2Faccount');
            await look('login');
            await tabTo(page, 'email');
            await page.keyboard.type(ada.email);
            await tabTo(page, 'password');
            await page.keyboard.type('wrong');
            await page.keyboard.press('Enter');
            await page
                .getByRole('alert')
                .getByText(/password is wrong/)
                .waitFor();
            await look('login-refused');
            await page.keyboard.press('Control+A');
            await page.keyboard.type(ada.password);
            await page.keyboard.press('Enter');
            await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
        },
        { provokes: /status of 401 .*auth\/login/s },
    );
    await check(
        'sets a second factor up with an app, and keeps the recovery codes',
        async () => {
            await goTo(page, 'Security');
            await page.getByRole('heading', { name: 'Your second factor is off' }).waitFor();
            await look('security');
            await page.getByRole('button', { name: 'Set a second factor up' }).click();
            const picture = page.getByRole('img', { name: /QR code/ });
            await picture.waitFor();
            await until('picture of the QR code', () => picture.evaluate((image) => image.naturalWidth > 100));
            app.secret = (await page.locator('code').innerText()).replaceAll(' ', '');
            const link = await page.getByRole('link', { name: /Open it in an app/ }).getAttribute('href');
            assert.ok(link.startsWith('otpauth://totp/') && link.includes(app.secret), link);
            await look('factor-set-up');
            await page.getByLabel('Code').fill('000000');
            await page.getByRole('button', { name: 'Activate' }).click();
            await page
                .getByRole('alert')
                .getByText(/code is wrong/)
                .waitFor();
            app.step = earliestStep();
            await page.getByLabel('Code').fill(codeAt(app.step, app.secret));
            await page.getByRole('button', { name: 'Activate' }).click();
            app.codes = await codesOn(page);
            await look('recovery-codes');
            const kept = page.waitForEvent('download');
            await page.getByRole('button', { name: 'Download' }).click();
            assert.equal(await readFile(await (await kept).path(), 'utf8'), `${app.codes.join('\n')}\n`);
            await page.getByRole('button', { name: 'I have kept them' }).click();
            await page.getByText('10 of your recovery codes are left.').waitFor();
            await look('security-on');
        },
        { provokes: /status of 401 .*totp\/activate/s },
    );
    await profile(visit, ada);
    await addresses(visit);
    await sessions(visit, ada, () => app.codes.shift());
    await selling(visit);
    await data(visit);
    await inGerman(visit, {
        profile: '/account/profile',
        addresses: '/account/addresses',
        security: '/account/security',
        sessions: '/account/sessions',
        data: '/account/data',
        selling: '/account/selling',
        forgotten: '/account/forgot-password',
    });
    const codeWanted = { provokes: /status of 401 .*auth\/login/s };
    await check(
        'logs in with a code of the app',
        async () => {
            await logOut(page);
            await comeBack(page, ada);
            await page.getByRole('heading', { level: 1, name: 'Second step' }).waitFor();
            await look('login-code');
            // The code that was used before is good no more
            await until('next code', () => stepNow() > app.step);
            await page.getByLabel('Code').fill(codeAt(stepNow(), app.secret));
            await page.getByRole('button', { name: 'Confirm' }).click();
            await page.getByRole('button', { name: 'Your account' }).waitFor();
        },
        codeWanted,
    );
    await check(
        'makes new recovery codes, and gets in with one of them',
        async () => {
            await openAccount(page);
            await goTo(page, 'Security');
            await page.getByRole('button', { name: 'Make new recovery codes' }).click();
            await page.getByLabel('Present password').last().fill(ada.password);
            await page.getByLabel('Code').fill(app.codes.shift());
            await look('new-codes');
            await page.getByRole('button', { name: 'Make new recovery codes' }).click();
            app.codes = await codesOn(page);
            await page.getByRole('button', { name: 'I have kept them' }).click();
            await page.getByText('10 of your recovery codes are left.').waitFor();
            await logOut(page);
            await comeBack(page, ada);
            await page.getByLabel('Code').fill(app.codes.shift());
            await page.getByRole('button', { name: 'Confirm' }).click();
            await page.getByRole('button', { name: 'Your account' }).waitFor();
            await openAccount(page);
            await goTo(page, 'Security');
            await page.getByText('9 of your recovery codes are left.').waitFor();
        },
        codeWanted,
    );
    await check(
        'forgets the password, and chooses another by a link that comes by mail',
        async () => {
            await logOut(page);
            await page.getByRole('link', { name: 'Log in' }).click();
            await page.getByRole('link', { name: 'Forgotten your password?' }).click();
            await page.getByRole('heading', { name: 'Forgotten password' }).waitFor();
            await page.getByLabel('E-mail address').fill(ada.email);
            await look('forgotten');
            await page.getByRole('button', { name: 'Send me a link' }).click();
            await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
            await look('forgotten-sent');
            await at(shop.isFake ? '/account/reset-password#x' : await shop.linkIn(ada.email, 'Choose a new password'));
            ada.password = `another ${ada.password}`;
            await page.getByLabel('New password').first().fill(ada.password);
            await look('reset');
            await page.getByRole('button', { name: 'Use this password' }).click();
            await page.getByRole('heading', { name: 'Your password is changed' }).waitFor();
            await look('reset-done');
            await page.getByRole('main').getByRole('link', { name: 'Log in' }).click();
            await typeLogin(page, ada);
            await page.getByLabel('Code').fill(app.codes.shift());
            await page.getByRole('button', { name: 'Confirm' }).click();
            await page.getByRole('button', { name: 'Your account' }).waitFor();
        },
        codeWanted,
    );
    await check(
        'leaves for good',
        async () => {
            await openAccount(page);
            await goTo(page, 'Your data');
            await page.getByRole('button', { name: /^Erase my account/ }).click();
            await page.getByLabel('Present password').fill(ada.password);
            await page.getByRole('checkbox', { name: /cannot be undone/ }).check();
            await look('erase');
            await page.getByRole('button', { name: 'Erase for good' }).click();
            await page.getByLabel('Code').fill(app.codes.shift());
            await page.getByRole('button', { name: 'Erase for good' }).click();
            await page.getByRole('heading', { name: 'Your account is erased.' }).waitFor();
            await page.getByRole('link', { name: 'Log in' }).waitFor();
            await look('erased');
        },
        { provokes: /status of 401 .*erasure/s },
    );
    await check('is nobody here any more', async () => {
        if (!shop.isFake) {
            await assert.rejects(shop.tokenOf(ada), /401/);
        }
    });
    await check('is invited again, and comes back', async () => {
        await at(await invitation(shop));
        await page.getByLabel('Your name').fill('Ada Lovelace');
        await page.getByLabel('New password').first().fill('correct horse battery');
        await page.getByRole('checkbox', { name: /I consent/ }).check();
        await look('invitation');
        await page.getByRole('button', { name: 'Open my account' }).click();
        await page.getByRole('heading', { name: 'Your account is open' }).waitFor();
        await look('invitation-done');
    });
    await check('finds where a lost mail is sent again', async () => {
        await at('/login');
        await page.getByRole('link', { name: /No mail to confirm/ }).click();
        await page.getByRole('heading', { level: 1, name: 'Confirm your address' }).waitFor();
        await look('confirmation');
    });
}

/** Where the link leads that an admin lets be mailed to somebody. */
async function invitation(shop) {
    if (shop.isFake) {
        return '/account/invitation#x';
    }
    const email = `ada-${randomUUID()}@customers.example`;
    await shop.api('POST', '/api/v1/users', {
        token: await shop.tokenOf(shop.accounts.admin),
        body: { email, displayName: 'Ada' },
    });
    return shop.linkIn(email, 'Your account at CloudRetail');
}

/** Presses Tab until a field has the focus. */
async function tabTo(page, field) {
    for (let presses = 0; presses < 30; presses++) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === field) {
            return;
        }
    }
    assert.fail(`no Tab leads to ${field}`);
}

async function codesOn(page) {
    const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
    await codes.first().waitFor();
    const texts = await codes.allInnerTexts();
    assert.equal(new Set(texts).size, 10);
    return texts;
}

async function openAccount(page) {
    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByRole('link', { name: 'Account', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
}

async function logOut(page) {
    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('link', { name: 'Log in' }).waitFor();
}

async function comeBack(page, who) {
    await page.getByRole('link', { name: 'Log in' }).click();
    await typeLogin(page, who);
}
