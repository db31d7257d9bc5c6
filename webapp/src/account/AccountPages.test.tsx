import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { refusal } from '../test/fakeShop';
import { open } from '../test/open';

/** A shop that takes every form, or answers so; returns what it was sent. */
function shop(answer = () => new Response(null, { status: 204 })) {
    const sent: { address: string; body: unknown }[] = [];
    vi.stubGlobal('fetch', async (address: string, request?: RequestInit) => {
        if (request?.method !== 'POST') {
            return Response.json({ items: [] });
        }
        sent.push({ address, body: JSON.parse(String(request.body)) });
        return answer();
    });
    return sent;
}

describe('a link from a mail', () => {
    it('confirms an address with a click, and its token leaves the address bar', async () => {
        const sent = shop();
        const { router, person } = open('/account/verify-email#t0k-en');
        const confirm = await screen.findByRole('button', { name: 'Confirm' });
        await waitFor(() => expect(router.state.location.hash).toBe(''));
        expect(sent).toEqual([]);

        await person.click(confirm);

        expect(await screen.findByRole('status')).toHaveTextContent('You can log in now');
        expect(sent).toEqual([{ address: '/api/v1/auth/email/verify', body: { token: 't0k-en' } }]);
    });

    it('that is no longer good says so', async () => {
        shop(() => refusal(400, { title: 'Link invalid', detail: 'This link is no longer good. Ask for a new one.' }));
        const { person } = open('/account/change-email#old');

        await person.click(await screen.findByRole('button', { name: 'Confirm' }));

        expect(await screen.findByRole('alert')).toHaveTextContent('no longer good');
    });

    it('lets one choose a new password, and names what is wrong with it', async () => {
        const field = { field: 'newPassword', message: 'is among the passwords that are guessed first' };
        const sent = shop(() => refusal(400, { title: 'Invalid', detail: 'Look again.', errors: [field] }));
        const { person } = open('/account/reset-password#t');

        await person.type(await screen.findByLabelText(/New password/), 'password1');
        await person.click(screen.getByRole('button', { name: 'Use this password' }));

        expect(await screen.findByText(field.message)).toBeVisible();
        expect(screen.queryByRole('alert')).toBeNull();
        expect(sent[0]?.body).toEqual({ token: 't', newPassword: 'password1' });
    });

    it('says what is wrong with something the form has no field for', async () => {
        const field = { field: 'token', message: 'must not be blank' };
        shop(() => refusal(400, { title: 'Invalid', detail: 'Look again.', errors: [field] }));
        const { person } = open('/account/reset-password');

        await person.type(await screen.findByLabelText(/New password/), 'correct horse');
        await person.click(screen.getByRole('button', { name: 'Use this password' }));

        expect(await screen.findByRole('alert')).toHaveTextContent('Look again.');
    });

    it('opens the account of whoever was invited and consents', async () => {
        const sent = shop();
        const { person } = open('/account/invitation#t');

        await person.type(await screen.findByLabelText(/Your name/), 'Grace');
        await person.type(screen.getByLabelText(/New password/), 'correct horse');
        await person.click(screen.getByLabelText(/consent/));
        await person.click(screen.getByRole('button', { name: 'Open my account' }));

        await screen.findByRole('status');
        expect(screen.getByRole('heading', { name: 'Your account is open' })).toBeVisible();
        expect(sent[0]?.body).toEqual({ token: 't', displayName: 'Grace', password: 'correct horse', consent: true });
    });
});

it('a forgotten password is answered the same for any address', async () => {
    const sent = shop(() => new Response(null, { status: 202 }));
    const { person } = open('/account/forgot-password');

    await person.type(await screen.findByLabelText(/E-mail address/), 'ada@example.org');
    await person.click(screen.getByRole('button', { name: 'Send me a link' }));

    expect(await screen.findByRole('status')).toHaveTextContent('If there is an account');
    expect(sent[0]).toEqual({ address: '/api/v1/auth/password/forgot', body: { email: 'ada@example.org' } });
});
