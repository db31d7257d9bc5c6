import assert from 'node:assert/strict';
import { startFakeShop } from './fake-shop.mjs';

/**
 * The shop that is visited, and what is done in it beside the browser: what an admin or a vendor has to do first, and what
 * comes by mail.
 *
 * @typedef {Awaited<ReturnType<typeof runningShop>>} Shop
 */

/** The accounts of every new shop. */
const ACCOUNTS = Object.fromEntries(
    ['customer', 'vendor', 'admin'].map((role) => [
        role,
        { email: `${role}@cloudretail.example`, password: `demo-${role}-1` },
    ]),
);

/**
 * @param {string} url where the gateway is
 * @param {string} [mail] where the mail can be read
 */
export async function runningShop(url, mail) {
    return {
        url,
        isFake: false,
        accounts: ACCOUNTS,
        someAddress,
        /** Asks the API; the answer's body, or a failure that says what was refused. */
        api: (method, path, options) => ask(url, method, path, options),
        /** Logs in beside the browser. */
        tokenOf: async ({ email, password }) =>
            (await ask(url, 'POST', '/api/v1/auth/login', { body: { email, password } })).accessToken,
        /** The text of the newest mail to somebody under this subject; waits for it. */
        letter: (to, subject) => letter(mail, to, subject),
        /** Where the link in that mail leads, inside the shop. */
        linkIn: async (to, subject) => {
            const [link] = /https?:\/\/\S+/.exec(await letter(mail, to, subject)) ?? [];
            assert.ok(link, 'there is no link in the mail');
            const { pathname, search, hash } = new URL(link);
            return pathname + search + hash;
        },
        close: async () => undefined,
    };
}

/** A made-up shop with one customer; nothing is sent by mail, and nobody runs it. */
export async function fakeShop() {
    const server = await startFakeShop();
    return {
        ...(await runningShop(`http://127.0.0.1:${server.address().port}`)),
        isFake: true,
        buying: server.buying,
        close: async () => {
            server.close();
            server.closeAllConnections();
        },
    };
}

async function ask(url, method, path, { body, token, headers } = {}) {
    const answer = await fetch(url + path, {
        method,
        headers: {
            'X-Forwarded-For': someAddress(),
            ...(body !== undefined && { 'Content-Type': 'application/json' }),
            ...(token && { Authorization: `Bearer ${token}` }),
            ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
}

async function letter(mail, to, subject) {
    assert.ok(mail, 'set MAIL_URL to where the shop’s mail can be read');
    const address = new URL(`messages?to=${encodeURIComponent(to)}`, mail);
    return until(`mail “${subject}” to ${to}`, async () => {
        const mails = await (await fetch(address)).json();
        return mails.find((each) => each.subject === subject)?.text;
    });
}

/** What the work gives, once it gives something. */
export async function until(what, work, patience = 40_000) {
    for (const deadline = Date.now() + patience; Date.now() < deadline;) {
        const found = await work();
        if (found) {
            return found;
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return assert.fail(`no ${what}`);
}

/** One of sixteen million: two persons hardly ever share one. */
function someAddress() {
    const part = () => Math.floor(Math.random() * 256);
    return `10.${part()}.${part()}.${part()}`;
}
