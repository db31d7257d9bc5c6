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

const ADA = { id: 'u-1', email: 'ada@example.org', displayName: 'Ada', roles: ['customer'], emailVerified: true };

/** A shop where Ada's account has no second factor, or one with so many recovery codes left. */
function shop(handlers: Parameters<typeof fakeShop>[0] = {}, codesLeft?: number) {
    const state = { left: codesLeft };
    const gone = () => new Response(null, { status: 204 });
    return fakeShop({
        ...loggedInAs('customer'),
        '/api/v1/users/me': () => ({
            ...ADA,
            secondFactor: state.left !== undefined,
            recoveryCodesLeft: state.left ?? 0,
            createdAt: '2026-01-02T03:04:05Z',
        }),
        'POST /api/v1/users/me/totp': () => SETUP,
        'POST /api/v1/users/me/totp/activate': () => {
            state.left = 10;
            return { recoveryCodes: CODES };
        },
        'POST /api/v1/users/me/totp/recovery-codes': () => {
            state.left = 10;
            return { recoveryCodes: CODES };
        },
        'DELETE /api/v1/users/me/totp': () => {
            state.left = undefined;
            return gone();
        },
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
        expect(await screen.findByRole('heading', { name: 'Your second factor is on' })).toBeVisible();
        expect(screen.getByText('10 of your recovery codes are left.')).toBeVisible();
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

/** Gives password and code. */
async function prove(person: ReturnType<typeof open>['person'], password: string, code: string, act: string) {
    await person.click(await screen.findByRole('button', { name: act }));
    expect(await screen.findByRole('heading', { name: act })).toHaveFocus();
    const [, field] = screen.getAllByLabelText(/Present password/);
    await person.type(field as HTMLElement, password);
    await person.type(screen.getByLabelText(/^Code/), code);
    await person.click(screen.getByRole('button', { name: act }));
}

describe('new recovery codes', () => {
    const act = 'Make new recovery codes';

    it('take the place of the old ones', async () => {
        const log = shop({}, 1);
        const { person } = open('/account/security');
        expect(await screen.findByText('1 of your recovery codes is left.')).toBeVisible();
        expect(screen.getByText(/Make new ones before you need them/)).toBeVisible();
        await prove(person, 'correct horse', 'cccc-3333', act);
        expect(await screen.findByRole('list', { name: 'Recovery codes' })).toBeVisible();
        expect(screen.getByText(/the ones from before are no longer good/)).toBeVisible();
        expect(log.find(({ address }) => address.endsWith('recovery-codes'))?.body).toEqual({
            password: 'correct horse',
            code: 'cccc-3333',
        });
        await person.click(screen.getByRole('button', { name: 'I have kept them' }));
        expect(await screen.findByText('10 of your recovery codes are left.')).toBeVisible();
        expect(screen.queryByText(/Make new ones before/)).toBeNull();
    });

    it('are refused with a wrong code, and the old ones stay', async () => {
        const wrong = () => problem(401, 'wrong-code', { detail: 'Wrong code.' });
        shop({ 'POST /api/v1/users/me/totp/recovery-codes': wrong }, 4);
        const { person } = open('/account/security');
        await prove(person, 'correct horse', '000000', act);
        expect(await screen.findByRole('alert')).toHaveTextContent('Wrong code.');
        await person.click(screen.getByRole('button', { name: 'Cancel' }));
        expect(await screen.findByText('4 of your recovery codes are left.')).toBeVisible();
    });
});

describe('switching the second factor off', () => {
    const act = 'Switch the second factor off';

    it('is offered to those who have one, and takes password and code', async () => {
        const log = shop({}, 8);
        const { person } = open('/account/security');
        expect(await screen.findByRole('heading', { name: 'Your second factor is on' })).toBeVisible();
        expect(screen.queryByRole('button', { name: 'Set a second factor up' })).toBeNull();
        await prove(person, 'correct horse', 'aaaa-1111', act);
        expect(await screen.findByText(/The second factor is off, and/)).toBeVisible();
        expect(await screen.findByRole('heading', { name: 'Your second factor is off' })).toHaveFocus();
        expect(log.find(({ method }) => method === 'DELETE')?.body).toEqual({
            password: 'correct horse',
            code: 'aaaa-1111',
        });
    });

    it('is refused with a wrong password', async () => {
        const wrong = () => problem(403, 'wrong-password', { detail: 'It is wrong.' });
        shop({ 'DELETE /api/v1/users/me/totp': wrong }, 8);
        const { person } = open('/account/security');
        await prove(person, 'wrong', '123456', act);
        expect(await screen.findByRole('alert')).toHaveTextContent('It is wrong.');
    });

    it('is there at once when it was switched on in another window', async () => {
        let isOn = false;
        shop({
            '/api/v1/users/me': () => ({ ...ADA, secondFactor: isOn, recoveryCodesLeft: 10 }),
            'POST /api/v1/users/me/totp': () => problem(409, 'second-factor-active'),
        });
        const { person } = open('/account/security');
        await screen.findByRole('heading', { name: 'Your second factor is off' });
        isOn = true;
        await setUp(person);
        expect(await screen.findByRole('heading', { name: 'Your second factor is on' })).toBeVisible();
    });
});

it('an account that cannot be read costs the second factor its part of the page, and nothing else', async () => {
    let away = true;
    shop({ '/api/v1/users/me': () => (away ? problem(503, 'unavailable', { detail: 'Away.' }) : ADA) });
    const { person } = open('/account/security');
    expect(await screen.findByRole('alert')).toHaveTextContent('Away.');
    expect(screen.getByRole('button', { name: 'Change my password' })).toBeVisible();
    away = false;
    await person.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Set a second factor up' })).toBeVisible();
});
