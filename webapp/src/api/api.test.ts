import { describe, expect, it } from 'vitest';
import { addresses, fakeShop, loggedInAs, problem, refusal, versioned } from '../test/fakeShop';
import { api, ask } from './api';
import { mayPass, Problem } from './problem';

const caught = (error: unknown) => error;

describe('asking the shop', () => {
    it('sends only the parts of a query that say something', async () => {
        const log = fakeShop({});
        await api.get('/api/v1/products', {
            query: { q: 'salt & pepper', category: '', brand: ['A', 'B'], cursor: undefined, limit: 24 },
        });
        expect(addresses(log)).toEqual(['/api/v1/products?q=salt+%26+pepper&brand=A&brand=B&limit=24']);
    });

    it('fills in the path', async () => {
        const log = fakeShop({});
        await api.get('/api/v1/inventory/{sku}', { path: { sku: 'A/1' } }).catch(caught);
        expect(addresses(log)).toEqual(['/api/v1/inventory/A%2F1']);
    });

    it('takes the request id from the document if no header has it', async () => {
        fakeShop({ '/api/v1/products': () => refusal(503, { title: 'Away', instance: 'urn:request:r-7' }) });
        const error = await api.get('/api/v1/products').catch(caught);
        expect(error).toMatchObject({ status: 503, title: 'Away', requestId: 'r-7' });
        expect(mayPass(error)).toBe(true);
    });

    it('knows the code, the fields and when to come back', async () => {
        fakeShop({
            '/api/v1/products': () =>
                refusal(
                    429,
                    { type: 'https://x/problems/too-many-requests', errors: [{ field: 'q', message: 'no' }, 'odd'] },
                    { 'Retry-After': '7' },
                ),
        });
        await expect(api.get('/api/v1/products')).rejects.toMatchObject({
            code: 'too-many-requests',
            retryAfter: 7,
            fields: [{ field: 'q', message: 'no' }],
        });
    });

    it.each([
        ['an error page', () => new Response('<html>', { status: 502 })],
        ['an answer that is no JSON', () => new Response('{', { headers: { 'Content-Type': 'application/json' } })],
        ['a page instead of an answer', () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } })],
        [
            'no connection',
            () => {
                throw new TypeError('Failed to fetch');
            },
        ],
    ])('makes a problem of %s', async (_, answer) => {
        fakeShop({ '/api/v1/products': answer });
        await expect(api.get('/api/v1/products')).rejects.toThrow(Problem);
    });

    it('reads nothing as nothing', async () => {
        fakeShop({ 'POST /api/v1/auth/email/verify': () => new Response(null, { status: 204 }) });
        expect(await api.post('/api/v1/auth/email/verify', { body: { token: 't' } })).toBeUndefined();
    });
});

describe('in the name of somebody', () => {
    it('what is open to all is asked without a token', async () => {
        const log = fakeShop(loggedInAs('customer'));
        await api.get('/api/v1/products');
        expect(log.map(({ headers }) => headers.get('Authorization'))).toEqual([null]);
    });

    it('sends the token, the version and the name of the attempt', async () => {
        const log = fakeShop({
            ...loggedInAs('vendor'),
            'PATCH /api/v1/products/p1': () => versioned({ id: 'p1' }, '"2"'),
            'POST /api/v1/inventory/A1/movements': () => ({}),
        });
        const saved = await ask('patch', '/api/v1/products/{id}', {
            path: { id: 'p1' },
            body: { title: 'Mug' },
            ifMatch: '"1"',
        });
        await api.post('/api/v1/inventory/{sku}/movements', {
            path: { sku: 'A1' },
            body: { type: 'receipt', quantity: 3 },
            idempotencyKey: 'k-1',
        });
        expect(saved.etag).toBe('"2"');
        expect(log[1]?.headers.get('Authorization')).toMatch(/^Bearer e30\./);
        expect(log[1]?.headers.get('If-Match')).toBe('"1"');
        expect(log[1]?.body).toEqual({ title: 'Mug' });
        expect(log[2]?.headers.get('Idempotency-Key')).toBe('k-1');
    });

    it('renews a token that is turned away, once', async () => {
        const log = fakeShop({ ...loggedInAs('customer'), '/api/v1/cart': () => problem(401, 'unauthorized') });
        await expect(api.get('/api/v1/cart')).rejects.toMatchObject({ status: 401 });
        expect(addresses(log)).toEqual([
            '/api/v1/auth/refresh',
            '/api/v1/cart',
            '/api/v1/auth/refresh',
            '/api/v1/cart',
        ]);
    });

    it('asks for one token, however many questions wait for it', async () => {
        const log = fakeShop(loggedInAs('customer'));
        await Promise.all([api.get('/api/v1/cart'), api.get('/api/v1/cart'), api.get('/api/v1/cart')]);
        expect(addresses(log).filter((address) => address.endsWith('refresh'))).toHaveLength(1);
    });

    it('does not take a wrong code for a stale token', async () => {
        const log = fakeShop({
            ...loggedInAs('customer'),
            'POST /api/v1/users/me/totp/activate': () => problem(401, 'wrong-code'),
        });
        await expect(api.post('/api/v1/users/me/totp/activate', { body: { code: '1' } })).rejects.toMatchObject({
            code: 'wrong-code',
        });
        expect(log).toHaveLength(2);
    });

    it('uploads a file as what it is', async () => {
        const log = fakeShop({ ...loggedInAs('vendor'), 'POST /api/v1/products/p1/images': () => ({ hash: 'h' }) });
        const picture = new Blob(['x'], { type: 'image/png' });
        await api.post('/api/v1/products/{id}/images', { path: { id: 'p1' }, query: { alt: 'A mug' }, body: picture });
        expect(log[1]?.address).toBe('/api/v1/products/p1/images?alt=A+mug');
        expect(log[1]?.headers.get('Content-Type')).toBe('image/png');
        expect(log[1]?.body).toBe(picture);
    });
});

it('a session that has ended makes a guest', async () => {
    const handlers = loggedInAs('customer');
    fakeShop({ ...handlers, 'POST /api/v1/auth/refresh': () => problem(401, 'session-ended') });
    await expect(api.get('/api/v1/users/me')).rejects.toMatchObject({ status: 404 });
    expect(localStorage.getItem('cloudretail.member')).toBeNull();
});
