import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';

const KID = 'benchmark';
const MINUTES = 15;

/** Signs the access tokens of so many customers, as the user service would. */
export class Tokens {
    #key = generateKeyPairSync('rsa', { modulusLength: 2048 });
    #users;

    constructor(users) {
        this.#users = Array.from({ length: users }, () => randomUUID());
    }

    jwks() {
        const jwk = this.#key.publicKey.export({ format: 'jwk' });
        return JSON.stringify({ keys: [{ ...jwk, kid: KID, use: 'sig', alg: 'RS256' }] });
    }

    /** A new token for every customer. */
    issue() {
        return this.#users.map((user) => this.#token(user));
    }

    #token(user) {
        const now = Math.floor(Date.now() / 1000);
        const claims = {
            iss: 'https://cloudretail.example',
            aud: 'shop-api',
            sub: user,
            upn: user,
            jti: randomUUID(),
            sid: randomUUID(),
            auth_time: now,
            groups: ['customer'],
            iat: now,
            exp: now + MINUTES * 60,
        };
        const content = `${base64url({ alg: 'RS256', typ: 'JWT', kid: KID })}.${base64url(claims)}`;
        const signature = sign('RSA-SHA256', Buffer.from(content), this.#key.privateKey);
        return `${content}.${signature.toString('base64url')}`;
    }
}

/** The same token by somebody else: one character in the middle of its signature is another. */
export function forged(token) {
    const at = token.length - 100;
    return token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
}

function base64url(json) {
    return Buffer.from(JSON.stringify(json)).toString('base64url');
}
