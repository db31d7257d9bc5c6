import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { test } from 'node:test';
import { forged, Tokens } from './tokens.mjs';

test('every customer has a token that the published key verifies', () => {
    const tokens = new Tokens(2);
    const [first, second] = tokens.issue();
    assert.ok(signedBy(tokens, first) && signedBy(tokens, second));
    assert.notEqual(claims(first).sub, claims(second).sub);
});

test('a token stays below twenty minutes, and a new one is of the same customer', () => {
    const tokens = new Tokens(1);
    const [earlier] = tokens.issue();
    const [later] = tokens.issue();
    assert.ok(claims(later).exp - claims(later).iat < 20 * 60);
    assert.equal(claims(later).sub, claims(earlier).sub);
    assert.notEqual(later, earlier);
});

test('a forged token says the same and is not verified', () => {
    const tokens = new Tokens(1);
    const [token] = tokens.issue();
    assert.deepEqual(claims(forged(token)), claims(token));
    assert.equal(signedBy(tokens, forged(token)), false);
});

function signedBy(tokens, token) {
    const [key] = JSON.parse(tokens.jwks()).keys;
    const [head, payload, signature] = token.split('.');
    return verify(
        'RSA-SHA256',
        Buffer.from(`${head}.${payload}`),
        createPublicKey({ key, format: 'jwk' }),
        Buffer.from(signature, 'base64url'),
    );
}

function claims(token) {
    return JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));
}
