import assert from 'node:assert/strict';
import { forged } from './tokens.mjs';

/** Fails unless the answer comes through whole and, where a contestant claims to check, its checks are on. */
export async function prove({ title, url, checks }, { path, body, token }) {
    const answer = await get(url + path, token);
    assert.equal(answer.status, 200, `${title} forwards`);
    assert.equal(await answer.text(), body, `${title} forwards the whole answer`);
    if (!checks) {
        return;
    }
    assert.ok(answer.headers.has('ratelimit'), `${title} counts requests`);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', `${title} sets security headers`);
    assert.ok(answer.headers.has('content-security-policy'), `${title} sets a content security policy`);
    assert.equal((await get(url + path, forged(token))).status, 401, `${title} refuses a forged token`);
    assert.equal((await get(url + '/internal/quotes', token)).status, 404, `${title} knows its routes`);
}

function get(url, token) {
    return fetch(url, { headers: { Authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(10_000) });
}
