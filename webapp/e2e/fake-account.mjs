import { answering, refusal } from './fake-answers.mjs';

/** What the made-up shop knows of the account of whoever uses it. */
export function startAccount() {
    const now = () => new Date().toISOString();
    const ada = { id: 'u1', displayName: 'Ada Lovelace', roles: ['customer'], createdAt: '2026-01-02T03:04:05Z' };
    const street = { name: 'Ada Lovelace', line1: '12 St James’s Square', city: 'London', postalCode: 'SW1Y 4JH' };
    const state = {
        member: undefined,
        name: ada.displayName,
        version: 1,
        email: { email: 'ada@example.org', verified: true },
        factor: false,
        codes: [],
        application: undefined,
        addresses: [
            { ...street, id: 'a1', country: 'GB', isDefault: true },
            {
                ...street,
                id: 'a2',
                line1: 'Unter den Linden 6',
                city: 'Berlin',
                postalCode: '10117',
                country: 'DE',
                isDefault: false,
            },
        ],
        sessions: [
            session('s1', true, 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/147.0.0.0 Safari/537.36'),
            session('s2', false, 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1'),
            session('s3', false, 'node'),
        ],
    };

    const done = { status: 204 };
    const me = () => ({
        ...ada,
        displayName: state.name,
        email: state.email.email,
        emailVerified: state.email.verified,
        locked: false,
        secondFactor: state.factor,
        recoveryCodesLeft: state.codes.length,
    });
    const versioned = () => ({ status: 200, told: me(), headers: { ETag: `"${state.version}"` } });
    const tokens = () => {
        const claims = Buffer.from(JSON.stringify({ sub: ada.id, groups: state.member })).toString('base64url');
        return { accessToken: `e30.${claims}.x`, tokenType: 'Bearer', expiresIn: 900 };
    };
    const freshCodes = () => {
        const part = () => Math.random().toString(36).slice(2, 6).toUpperCase().padEnd(4, 'A');
        state.codes = Array.from({ length: 10 }, () => [part(), part(), part(), part()].join('-'));
        return { recoveryCodes: state.codes };
    };
    /** A code of six digits, but for one that is wrong, or a recovery code. */
    const isGood = (code) => {
        const left = state.codes.filter((each) => each !== code);
        const used = left.length < state.codes.length;
        state.codes = left;
        return used || (/^\d{6}$/.test(code) && code !== '000000');
    };
    const wrongPassword = ({ password, currentPassword }) =>
        (password ?? currentPassword) === 'wrong' &&
        refusal(403, 'wrong-password', { detail: 'The present password is wrong.' });
    const wrongCode = (code) => {
        if (state.factor && !code) {
            return refusal(401, 'totp-required', {
                detail: 'The password is right; a code of the second factor is needed as well.',
            });
        }
        return state.factor && !isGood(code) && WRONG_CODE;
    };
    const logIn = ({ email, password, totp }) => {
        if (password === 'wrong') {
            return refusal(401, 'invalid-credentials', { detail: 'The e-mail address or the password is wrong.' });
        }
        const refused = wrongCode(totp);
        if (refused) {
            return refused;
        }
        state.member = email.startsWith('admin') ? ['admin', 'customer'] : ['customer'];
        return tokens();
    };
    const put = (id, address) => {
        const others = state.addresses.filter((each) => each.id !== id);
        const isDefault = address.isDefault || others.length === 0;
        state.addresses = [
            ...others.map((each) => ({ ...each, isDefault: each.isDefault && !isDefault })),
            { ...address, id, isDefault },
        ];
        return state.addresses.at(-1);
    };
    const answers = [
        ['POST /auth/login', (_, body) => logIn(body)],
        [
            'POST /auth/refresh',
            () => (state.member ? tokens() : refusal(401, 'session-ended', { detail: 'The session has ended.' })),
        ],
        ['POST /auth/logout', () => ((state.member = undefined), done)],
        ['POST /auth/(register|password/forgot|password/reset|email/verification|email/verify|invitation)', () => done],
        ['POST /auth/email/change', () => ((state.email = { email: state.email.pending.email, verified: true }), done)],
        ['GET /users/me', versioned],
        ['PATCH /users/me', (_, { displayName }) => ((state.name = displayName), state.version++, versioned())],
        ['GET /users/me/email', () => state.email],
        [
            'PUT /users/me/email',
            (_, body) => {
                const until = new Date(Date.now() + 86_400_000).toISOString();
                return wrongPassword(body) || ((state.email.pending = { email: body.email, until }), { status: 202 });
            },
        ],
        ['DELETE /users/me/email', () => (delete state.email.pending, done)],
        ['PUT /users/me/password', (_, body) => wrongPassword(body) || done],
        ['POST /users/me/totp', () => SETUP],
        [
            'POST /users/me/totp/activate',
            (_, { code }) => (isGood(code) ? ((state.factor = true), freshCodes()) : WRONG_CODE),
        ],
        [
            'POST /users/me/totp/recovery-codes',
            (_, body) => wrongPassword(body) || wrongCode(body.code) || freshCodes(),
        ],
        [
            'DELETE /users/me/totp',
            (_, body) => wrongPassword(body) || wrongCode(body.code) || ((state.factor = false), done),
        ],
        ['GET /users/me/addresses', () => ({ items: state.addresses })],
        ['POST /users/me/addresses', (_, body) => put(`a${state.addresses.length + 1}-${Date.now()}`, body)],
        ['PUT /users/me/addresses/(.+)', ([id], body) => put(id, body)],
        [
            'DELETE /users/me/addresses/(.+)',
            ([id]) => ((state.addresses = state.addresses.filter((each) => each.id !== id)), done),
        ],
        ['GET /users/me/sessions', () => ({ items: state.sessions })],
        [
            'DELETE /users/me/sessions/(.+)',
            ([id]) => ((state.sessions = state.sessions.filter((each) => each.id !== id)), done),
        ],
        ['DELETE /users/me/sessions', () => ((state.member = undefined), done)],
        ['GET /users/me/export', () => ({ account: { account: me() }, addresses: state.addresses })],
        [
            'POST /users/me/erasure',
            (_, body) => wrongPassword(body) || wrongCode(body.totp) || ((state.member = undefined), done),
        ],
        ['GET /users/me/vendor-application', () => state.application ?? done],
        [
            'POST /users/me/vendor-application',
            (_, body) =>
                (state.application = { ...body, id: 'v0', accountId: ada.id, status: 'OPEN', submittedAt: now() }),
        ],
    ];
    return answering(answers);
}

const WRONG_CODE = refusal(401, 'wrong-code', { detail: 'The code is wrong, or was used before.' });

const SETUP = {
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    otpauthUri:
        'otpauth://totp/CloudRetail:ada%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=CloudRetail',
    // Looks like a code, and no app reads it
    qrPng:
        'iVBORw0KGgoAAAANSUhEUgAAAHQAAAB0AQAAAAB84SuKAAAAyElEQVR42sWV2Q3DMAxDuYH235IbqKQSGPCnWKDN4ejlwyB1JOjrIH7OAAokJw' +
        'i4uktQNUHAClsvJgiZXr5gNHOWDYCXvw07jXpe+d2wD+nxvqe+G1YlrUhaavxsWcW0D6UU1QnbxVyNCph8VOD42bGa2dVQ7HPPfIvS827PyqM9' +
        'mV9lO9ZWnkaOpYB1e0PV48nnmp1Gi9HaAbuNpYVuhgrYY+RZJN9+2vLMM0ZOykpHW1SFPM1EIOKZRhcj4+d7bjr9seL//r8+EB/hdhnLVOcAAA' +
        'AASUVORK5CYII=',
};

function session(id, current, userAgent) {
    return {
        id,
        current,
        userAgent,
        address: '192.0.2.7',
        startedAt: '2026-01-02T03:04:05Z',
        lastUsedAt: '2026-01-03T03:04:05Z',
    };
}
