import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AnswerOf } from '../api/contract';
import { fakeShop, loggedInAs, problem, refusal, versioned } from '../test/fakeShop';
import { open } from '../test/open';

const ADA = { id: 'u-1', email: 'ada@example.org', displayName: 'Ada', roles: ['customer'] };

type OwnEmail = AnswerOf<'get', '/api/v1/users/me/email'>;

/** A shop where Ada has an account; handlers say what else it does. */
function shop(handlers: Parameters<typeof fakeShop>[0] = {}) {
    const state = {
        account: { ...ADA, createdAt: '2026-01-02T03:04:05Z' },
        version: 1,
        email: { email: ADA.email, verified: true } as OwnEmail,
    };
    const log = fakeShop({
        ...loggedInAs('customer'),
        '/api/v1/users/me': () => versioned(state.account, `"${state.version}"`),
        'GET /api/v1/users/me/email': () => state.email,
        'PUT /api/v1/users/me/email': (_, { body }) => {
            const { email } = body as { email: string };
            state.email = { ...state.email, pending: { email, until: '2026-01-04T03:04:05Z' } };
            return new Response(null, { status: 202 });
        },
        'DELETE /api/v1/users/me/email': () => {
            delete state.email.pending;
            return new Response(null, { status: 204 });
        },
        'PATCH /api/v1/users/me': (_, { headers, body }) => {
            if (headers.get('If-Match') !== `"${state.version}"`) {
                return problem(412, 'edited-meanwhile');
            }
            state.account = { ...state.account, ...(body as object) };
            state.version++;
            return versioned(state.account, `"${state.version}"`);
        },
        ...handlers,
    });
    return { state, log };
}

async function typeName(person: ReturnType<typeof open>['person'], name: string) {
    const field = await screen.findByRole('textbox', { name: /Your name/ });
    await person.clear(field);
    await person.type(field, name);
    await person.click(screen.getByRole('button', { name: 'Save' }));
}

describe('the own profile', () => {
    it('is where the account opens, and changes the name with the version that was read', async () => {
        const { state } = shop();
        const { person, where } = open('/account');
        await typeName(person, 'Ada L.');
        expect(await screen.findByText('Your name is saved.')).toBeVisible();
        expect(state.account.displayName).toBe('Ada L.');
        expect(where()).toBe('/account/profile');
    });

    it('does not overwrite what was changed in another window', async () => {
        const { state } = shop();
        const { person } = open('/account/profile');
        await screen.findByRole('textbox', { name: /Your name/ });
        state.account = { ...state.account, displayName: 'Augusta' };
        state.version++;
        await typeName(person, 'Ada L.');
        expect(await screen.findByRole('alert')).toHaveTextContent('Somebody else changed this');
        expect(state.account.displayName).toBe('Augusta');
        await person.click(screen.getByRole('button', { name: 'Show how it is now' }));
        await waitFor(() => expect(screen.getByRole('textbox', { name: /Your name/ })).toHaveValue('Augusta'));
    });

    it('says when accounts are away, and tries again', async () => {
        let away = true;
        shop({ '/api/v1/users/me': () => (away ? problem(503, 'unavailable') : versioned(ADA_NOW, '"1"')) });
        const { person } = open('/account/profile');
        const again = await screen.findByRole('button', { name: 'Try again' });
        away = false;
        await person.click(again);
        expect(await screen.findByRole('textbox', { name: /Your name/ })).toHaveValue('Ada');
    });
});

const ADA_NOW = { ...ADA, createdAt: '2026-01-02T03:04:05Z' };

describe('another e-mail address', () => {
    const ask = async (person: ReturnType<typeof open>['person']) => {
        await person.type(await screen.findByLabelText(/New e-mail address/), 'countess@example.org');
        await person.type(screen.getByLabelText(/Present password/), 'correct horse');
        await person.click(screen.getByRole('button', { name: 'Change my address' }));
    };

    it('waits for the link in the mail', async () => {
        const { log } = shop();
        const { person } = open('/account/profile');
        await ask(person);
        expect(await screen.findByText(/We sent a link to countess@example.org.*still ada@example.org/)).toBeVisible();
        expect(screen.queryByLabelText(/New e-mail address/)).toBeNull();
        expect(log.find(({ method }) => method === 'PUT')?.body).toEqual({
            email: 'countess@example.org',
            password: 'correct horse',
        });
    });

    it('that is under way is still seen later, and can be withdrawn', async () => {
        const { state, log } = shop();
        state.email.pending = { email: 'countess@example.org', until: '2026-01-04T03:04:05Z' };
        const { person } = open('/account/profile');
        expect(await screen.findByText(/We sent a link to countess@example.org/)).toBeVisible();
        await person.click(screen.getByRole('button', { name: 'Withdraw the change' }));
        expect(await screen.findByText(/Your address stays as it is/)).toBeVisible();
        expect(await screen.findByLabelText(/New e-mail address/)).toBeVisible();
        expect(log.some(({ method }) => method === 'DELETE')).toBe(true);
    });

    it('that is under way gives way to yet another', async () => {
        const { state } = shop();
        state.email.pending = { email: 'duchess@example.org', until: '2026-01-04T03:04:05Z' };
        const { person } = open('/account/profile');
        await person.click(await screen.findByRole('button', { name: 'Send again or use another address' }));
        await ask(person);
        expect(await screen.findByText(/We sent a link to countess@example.org/)).toBeVisible();
    });

    it('that got a mail a moment ago has to wait', async () => {
        shop({ 'PUT /api/v1/users/me/email': () => refusal(429, {}, { 'Retry-After': '60' }) });
        const { person } = open('/account/profile');
        await ask(person);
        expect(await screen.findByRole('alert')).toHaveTextContent('in 60 seconds');
    });

    it('is told apart from one that is not confirmed', async () => {
        const { state } = shop();
        state.email.verified = false;
        open('/account/profile');
        expect(await screen.findByRole('link', { name: 'Send me the mail again' })).toHaveAttribute(
            'href',
            '/login/confirmation',
        );
    });

    it('costs its own part only while nobody knows', async () => {
        shop({ 'GET /api/v1/users/me/email': () => problem(503, 'unavailable', { detail: 'Away.' }) });
        open('/account/profile');
        expect(await screen.findByRole('alert')).toHaveTextContent('Away.');
        expect(screen.getByRole('textbox', { name: /Your name/ })).toBeVisible();
    });

    it('is refused without the password', async () => {
        shop({ 'PUT /api/v1/users/me/email': () => problem(403, 'wrong-password', { detail: 'It is wrong.' }) });
        const { person } = open('/account/profile');
        await ask(person);
        expect(await screen.findByRole('alert')).toHaveTextContent('It is wrong.');
        expect(screen.getByLabelText(/New e-mail address/)).toHaveValue('countess@example.org');
    });
});

describe('another password', () => {
    const change = async (person: ReturnType<typeof open>['person']) => {
        await person.type(await screen.findByLabelText(/Present password/), 'correct horse');
        await person.type(screen.getByLabelText(/New password/), 'battery staple');
        await person.click(screen.getByRole('button', { name: 'Change my password' }));
    };

    it('counts at once, and the fields are empty again', async () => {
        const { log } = shop({ 'PUT /api/v1/users/me/password': () => new Response(null, { status: 204 }) });
        const { person } = open('/account/security');
        await change(person);
        expect(await screen.findByText(/Your password is changed/)).toBeVisible();
        expect(screen.getByLabelText(/Present password/)).toHaveValue('');
        expect(log.find(({ method }) => method === 'PUT')?.body).toEqual({
            currentPassword: 'correct horse',
            newPassword: 'battery staple',
        });
    });

    it('that is too easy is named', async () => {
        const errors = [{ field: 'newPassword', message: 'is among the passwords that are guessed first' }];
        shop({ 'PUT /api/v1/users/me/password': () => refusal(400, { title: 'Invalid', detail: 'No.', errors }) });
        const { person } = open('/account/security');
        await change(person);
        expect(await screen.findByText(/guessed first/)).toBeVisible();
    });

    it('has to wait after too many attempts', async () => {
        shop({ 'PUT /api/v1/users/me/password': () => refusal(429, {}, { 'Retry-After': '60' }) });
        const { person } = open('/account/security');
        await change(person);
        expect(await screen.findByRole('alert')).toHaveTextContent('in 60 seconds');
    });
});
