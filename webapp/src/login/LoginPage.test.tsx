import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeShop, issued, loggedInAs, problem } from '../test/fakeShop';
import { open } from '../test/open';

async function fillIn(person: ReturnType<typeof open>['person']) {
    await person.type(await screen.findByLabelText(/E-mail/), 'ada@example.org');
    await person.type(screen.getByLabelText(/^Password/), 'correct horse');
    await person.click(screen.getByRole('button', { name: 'Log in' }));
}

describe('logging in', () => {
    it('leads back to where one wanted to go', async () => {
        const log = fakeShop({ 'POST /api/v1/auth/login': () => issued('customer') });
        const { person, where } = open('/login?next=%2Fcart');
        await fillIn(person);
        await waitFor(() => expect(where()).toBe('/cart'));
        expect(log.find(({ method }) => method === 'POST')?.body).toEqual({
            email: 'ada@example.org',
            password: 'correct horse',
        });
        expect(await screen.findByRole('button', { name: 'Your account' })).toBeVisible();
        expect(JSON.stringify(localStorage)).not.toContain('e30.');
    });

    it('asks for a code where there is a second factor, and says when it is wrong', async () => {
        const log = fakeShop({
            'POST /api/v1/auth/login': (_, { body }) => {
                const { totp } = body as { totp?: string };
                if (totp === undefined) {
                    return problem(401, 'totp-required');
                }
                return totp === '123456' ? issued('customer') : problem(401, 'wrong-code', { detail: 'Wrong code.' });
            },
        });
        const { person, where } = open('/login');
        await fillIn(person);
        const code = await screen.findByLabelText(/Code/);
        expect(code).toHaveFocus();
        await person.type(code, '000000');
        await person.click(screen.getByRole('button', { name: 'Confirm' }));
        expect(await screen.findByRole('alert')).toHaveTextContent('Wrong code.');
        await person.clear(code);
        await person.type(code, '123456{Enter}');
        await waitFor(() => expect(where()).toBe('/'));
        expect(log.filter(({ method }) => method === 'POST')).toHaveLength(3);
    });

    it('says how long to wait after too many attempts', async () => {
        fakeShop({
            'POST /api/v1/auth/login': () => new Response('{}', { status: 429, headers: { 'Retry-After': '60' } }),
        });
        const { person } = open('/login');
        await fillIn(person);
        expect(await screen.findByRole('alert')).toHaveTextContent('in 60 seconds');
    });

    it.each(['//evil.example', 'https://evil.example', '/\\evil.example'])(
        'leads to no other site: %s',
        async (next) => {
            fakeShop({ 'POST /api/v1/auth/login': () => issued('customer') });
            const { person, where } = open(`/login?${new URLSearchParams({ next })}`);
            await fillIn(person);
            await waitFor(() => expect(where()).toBe('/'));
        },
    );

    it('takes over what a guest had in the cart', async () => {
        const item = { sku: 'A1', quantity: 2, title: 'Mug', slug: 'mug', price: { amount: 100, currency: 'GBP' } };
        localStorage.setItem('cloudretail.cart', JSON.stringify([item]));
        const log = fakeShop({
            'POST /api/v1/auth/login': () => issued('customer'),
            'POST /api/v1/cart/merge': () => ({ items: [{ sku: 'A1', quantity: 2 }], current: true }),
        });
        const { person } = open('/login');
        expect(screen.getByRole('link', { name: 'Cart, 2 items' })).toBeVisible();
        await fillIn(person);
        await waitFor(() => expect(localStorage.getItem('cloudretail.cart')).toBeNull());
        expect(log.find(({ address }) => address.endsWith('merge'))?.body).toEqual({
            items: [{ sku: 'A1', quantity: 2 }],
        });
        expect(await screen.findByRole('link', { name: 'Cart, 2 items' })).toBeVisible();
    });
});

describe('a page that is not for everybody', () => {
    it('lets guests log in first', async () => {
        fakeShop({});
        const { where } = open('/admin/users?q=ada');
        await waitFor(() => expect(where()).toBe('/login?next=%2Fadmin%2Fusers%3Fq%3Dada'));
    });

    it('says so to those with another role', async () => {
        fakeShop(loggedInAs('customer'));
        open('/admin/users');
        expect(await screen.findByRole('heading', { name: 'This is not open to you' })).toBeVisible();
    });

    it('tells when nobody can say who is there, and tries again', async () => {
        let away = true;
        const handlers = loggedInAs('admin');
        fakeShop({
            ...handlers,
            'POST /api/v1/auth/refresh': () => (away ? problem(503, 'unavailable') : issued('admin')),
            '/api/v1/users': () => ({ items: [] }),
        });
        const { person } = open('/admin/users');
        const again = await screen.findByRole('button', { name: 'Try again' });
        away = false;
        await person.click(again);
        expect(await screen.findByRole('heading', { name: 'Users' })).toBeVisible();
    });
});

describe('logging out', () => {
    it('ends the session and forgets what was read in it', async () => {
        const log = fakeShop({
            ...loggedInAs('customer'),
            'POST /api/v1/auth/logout': () => new Response(null, { status: 204 }),
        });
        const { person } = open('/');
        await person.click(await screen.findByRole('button', { name: 'Your account' }));
        await person.click(screen.getByRole('button', { name: 'Log out' }));
        expect(await screen.findByRole('link', { name: 'Log in' })).toBeVisible();
        expect(await screen.findByText('You are logged out.')).toBeVisible();
        expect(log.some(({ address }) => address.endsWith('logout'))).toBe(true);
    });
});

describe('opening an account', () => {
    it('takes consent, then waits for the mail', async () => {
        const log = fakeShop({ 'POST /api/v1/auth/register': () => Response.json({}, { status: 201 }) });
        const { person } = open('/login/register');
        await person.type(await screen.findByLabelText(/Your name/), 'Ada');
        await person.type(screen.getByLabelText(/E-mail/), 'ada@example.org');
        await person.type(screen.getByLabelText(/^Password/), 'correct horse');
        await person.click(screen.getByLabelText(/consent/));
        await person.click(screen.getByRole('button', { name: 'Open an account' }));
        expect(await screen.findByText(/We sent a link to ada@example.org/)).toBeVisible();
        expect(log.find(({ method }) => method === 'POST')?.body).toEqual({
            email: 'ada@example.org',
            password: 'correct horse',
            displayName: 'Ada',
            consent: true,
        });
    });
});

it('a mail that got lost is sent again, whatever the address', async () => {
    const log = fakeShop({ 'POST /api/v1/auth/email/verification': () => new Response(null, { status: 202 }) });
    const { person } = open('/login');
    await person.click(await screen.findByRole('link', { name: /No mail to confirm/ }));
    await person.type(await screen.findByLabelText(/E-mail/), 'ada@example.org');
    await person.click(screen.getByRole('button', { name: 'Send me the mail again' }));
    expect(await screen.findByRole('status')).toHaveTextContent('not confirmed');
    expect(log.find(({ method }) => method === 'POST')?.body).toEqual({ email: 'ada@example.org' });
});
