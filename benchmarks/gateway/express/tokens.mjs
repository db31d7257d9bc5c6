import { createPublicKey } from 'node:crypto';
import jwt from 'jsonwebtoken';

const RULES = {
    algorithms: ['RS256'],
    issuer: 'https://cloudretail.example',
    audience: 'shop-api',
    clockTolerance: 30,
};

/** The keys as KeyObjects, made once: from text, jsonwebtoken would parse them again for every request. */
export async function publicKeys(url) {
    const { keys } = await (await fetch(url)).json();
    return new Map(keys.map((key) => [key.kid, createPublicKey({ key, format: 'jwk' })]));
}

/** Lets requests without a token pass, and refuses those with a bad one. */
export function checkToken(keys, verified) {
    return (request, response, next) => {
        const header = request.headers.authorization;
        if (header === undefined) {
            return next();
        }
        const token = header.startsWith('Bearer ') ? header.slice(7) : '';
        const known = verified?.get(token);
        if (known) {
            request.user = known;
            return next();
        }
        jwt.verify(
            token,
            (jose, done) => done(null, keys.get(jose.kid)),
            RULES,
            (refusal, claims) => {
                if (refusal) {
                    return response.status(401).set('WWW-Authenticate', 'Bearer error="invalid_token"').end();
                }
                verified?.put(token, claims);
                request.user = claims;
                next();
            },
        );
    };
}

/** Tokens that were good already, until they expire. */
export function verifiedTokens(limit = 10_000) {
    const claims = new Map();
    return {
        get(token) {
            const known = claims.get(token);
            return known && known.exp * 1000 > Date.now() ? known : undefined;
        },
        put(token, itsClaims) {
            if (claims.size >= limit) {
                claims.delete(claims.keys().next().value);
            }
            claims.set(token, itsClaims);
        },
    };
}
