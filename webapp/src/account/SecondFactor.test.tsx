import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeShop, issued, loggedInAs, problem } from '../test/fakeShop';
import { open } from '../test/open';

const SETUP = {
    secret: 'ABCDEFGHIJ',
    otpauthUri: 'otpauth://totp/CloudRetail:ada?secret=ABCDEFGHIJ',
    qrPng: 'iVBORw0K',
};
const CODES = ['aaaa-1111', 'bbbb-2222'];

function shop(handlers: Parameters<typeof fakeShop>[0] = {}) {
    return fakeShop({
        ...loggedInAs('customer'),
        'POST /api/v1/users/me/totp': () => SETUP,
        'POST /api/v1/users/me/totp/activate': () => ({ recoveryCodes: CODES }),
        ...handlers,
    });
}

async function setUp(person: ReturnType<typeof open>['person']) {
    await person.click(await screen.findByRole('button', { name: 'Set a second factor up' }));
}

describe('setting a second factor up', () => {
    it('shows a picture, takes a first code and gives recovery codes once', async () => {
        const log = shop();
        const { person } = open('/account/security');
        await setUp(person);
        const picture = await screen.findByRole('img', { name: /QR code/ });
        expect(picture).toHaveAttribute('src', 'data:image/png;base64,iVBORw0K');
        expect(screen.getByText('ABCD EFGH IJ')).toBeVisible();
        expect(screen.getByRole('heading', { name: /scan this picture/ })).toHaveFocus();

        await person.type(screen.getByLabelText(/^Code/), '123 456');
        await person.click(screen.getByRole('button', { name: 'Activate' }));

        const codes = await screen.findByRole('list', { name: 'Recovery codes' });
        expect(
            within(codes)
                .getAllByRole('listitem')
                .map((each) => each.textContent),
        ).toEqual(CODES);
        expect(log.at(-1)?.body).toEqual({ code: '123456' });
        await person.click(screen.getByRole('button', { name: 'I have kept them' }));
        expect(screen.queryByText('aaaa-1111')).toBeNull();
    });

    it('lets one copy and download the recovery codes', async () => {
        shop();
        const { person } = open('/account/security');
        await setUp(person);
        await person.type(await screen.findByLabelText(/^Code/), '123456{Enter}');
        await person.click(await screen.findByRole('button', { name: 'Copy' }));
        expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
        expect(await navigator.clipboard.readText()).toBe(CODES.join('\n'));

        const kept = vi.fn<(file: Blob) => string>(() => 'blob:codes');
        vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: kept, revokeObjectURL: vi.fn() }));
        const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
        await person.click(screen.getByRole('button', { name: 'Download' }));
        expect(kept.mock.calls[0]?.[0].size).toBe(`${CODES.join('\n')}\n`.length);
        click.mockRestore();
    });

    it('says when the first code is wrong, and keeps the picture', async () => {
        shop({ 'POST /api/v1/users/me/totp/activate': () => problem(401, 'wrong-code', { detail: 'Wrong code.' }) });
        const { person } = open('/account/security');
        await setUp(person);
        await person.type(await screen.findByLabelText(/^Code/), '000000{Enter}');
        expect(await screen.findByRole('alert')).toHaveTextContent('Wrong code.');
        expect(screen.getByRole('img', { name: /QR code/ })).toBeVisible();
    });

    it('needs a login that is fresh: one logs in again and comes back', async () => {
        shop({
            'POST /api/v1/users/me/totp': () => problem(403, 'login-too-old'),
            'POST /api/v1/auth/logout': () => new Response(null, { status: 204 }),
            'POST /api/v1/auth/login': () => issued('customer'),
        });
        const { person, where } = open('/account/security');
        await setUp(person);
        expect(await screen.findByRole('alert')).toHaveTextContent('within the last ten minutes');
        await person.click(screen.getByRole('button', { name: 'Log in again' }));
        await waitFor(() => expect(where()).toBe('/login?next=%2Faccount%2Fsecurity'));
        await person.type(await screen.findByLabelText(/E-mail/), 'ada@example.org');
        await person.type(screen.getByLabelText(/^Password/), 'correct horse{Enter}');
        await waitFor(() => expect(where()).toBe('/account/security'));
        expect(await screen.findByRole('button', { name: 'Set a second factor up' })).toBeVisible();
    });
});

describe('switching the second factor off', () => {
    it('is what is offered to those who have one', async () => {
        const log = shop({
            'POST /api/v1/users/me/totp': () => problem(409, 'second-factor-active'),
            'DELETE /api/v1/users/me/totp': () => new Response(null, { status: 204 }),
        });
        const { person } = open('/account/security');
        await setUp(person);
        expect(await screen.findByRole('heading', { name: 'Your second factor is on' })).toBeVisible();
        const [, password] = screen.getAllByLabelText(/Present password/);
        await person.type(password as HTMLElement, 'correct horse');
        await person.type(screen.getByLabelText(/^Code/), 'aaaa-1111');
        await person.click(screen.getByRole('button', { name: 'Switch the second factor off' }));
        expect(await screen.findByText(/The second factor is off/)).toBeVisible();
        expect(log.find(({ method }) => method === 'DELETE')?.body).toEqual({
            password: 'correct horse',
            code: 'aaaa-1111',
        });
    });

    it('is refused with a wrong password', async () => {
        shop({ 'DELETE /api/v1/users/me/totp': () => problem(403, 'wrong-password', { detail: 'It is wrong.' }) });
        const { person } = open('/account/security');
        await person.click(await screen.findByRole('button', { name: 'Switch the second factor off' }));
        const [, password] = screen.getAllByLabelText(/Present password/);
        await person.type(password as HTMLElement, 'wrong');
        await person.type(screen.getByLabelText(/^Code/), '123456{Enter}');
        expect(await screen.findByRole('alert')).toHaveTextContent('It is wrong.');
    });
});
