import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addresses, fakeShop, issued, loggedInAs, problem } from '../test/fakeShop';
import { open } from '../test/open';
import { deviceOf } from './deviceOf';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1';
const TIMES = { startedAt: '2026-01-02T03:04:05Z', lastUsedAt: '2026-01-03T03:04:05Z' };
const gone = () => new Response(null, { status: 204 });

describe('sessions', () => {
    const here = { id: 's1', userAgent: FIREFOX, address: '192.0.2.7', current: true, ...TIMES };
    const phone = { id: 's2', userAgent: IPHONE, current: false, ...TIMES };

    function shop(handlers: Parameters<typeof fakeShop>[0] = {}) {
        const state = { items: [here, phone] };
        return fakeShop({
            ...loggedInAs('customer'),
            'GET /api/v1/users/me/sessions': () => state,
            'DELETE /api/v1/users/me/sessions/s2': () => {
                state.items = [here];
                return gone();
            },
            'DELETE /api/v1/users/me/sessions': gone,
            ...handlers,
        });
    }

    it('say where from, and end one by one', async () => {
        shop();
        const { person } = open('/account/sessions');
        expect(await screen.findByText('Firefox on Linux')).toBeVisible();
        expect(screen.getByText(/from 192.0.2.7/)).toBeVisible();
        expect(screen.queryByRole('button', { name: 'End: Firefox on Linux' })).toBeNull();
        await person.click(screen.getByRole('button', { name: 'End: Safari on iPhone' }));
        expect(await screen.findByText('The session has ended.')).toBeVisible();
        await waitFor(() => expect(screen.queryByText('Safari on iPhone')).toBeNull());
    });

    it('that cannot be ended say why', async () => {
        shop({ 'DELETE /api/v1/users/me/sessions/s2': () => problem(503, 'unavailable', { detail: 'Away.' }) });
        const { person } = open('/account/sessions');
        await person.click(await screen.findByRole('button', { name: 'End: Safari on iPhone' }));
        expect(await screen.findByText('Away.')).toBeVisible();
    });

    it('all end at once, this one as well', async () => {
        const log = shop();
        const { person, where } = open('/account/sessions');
        await person.click(await screen.findByRole('button', { name: 'End all sessions' }));
        const dialog = within(await screen.findByRole('dialog'));
        await person.click(dialog.getByRole('button', { name: 'End all sessions' }));
        await waitFor(() => expect(where()).toBe('/login?next=%2Faccount%2Fsessions'));
        expect(log.some(({ method, address }) => method === 'DELETE' && address.endsWith('sessions'))).toBe(true);
        expect(localStorage.getItem('cloudretail.member')).toBeNull();
    });

    it('of a program that is not known are called what it calls itself', () => {
        expect(deviceOf('curl/8.5.0')).toBeUndefined();
        expect(deviceOf(IPHONE)).toEqual({ browser: 'Safari', system: 'iPhone' });
    });
});

describe('the own data', () => {
    const files: Blob[] = [];
    beforeEach(() => {
        files.length = 0;
        const createObjectURL = (file: Blob) => `blob:${files.push(file)}`;
        Object.assign(URL, { createObjectURL, revokeObjectURL: () => {} });
        vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
        return () => vi.restoreAllMocks();
    });

    it('come as a file', async () => {
        fakeShop({ ...loggedInAs('customer'), '/api/v1/users/me/export': () => ({ order: { orders: [] } }) });
        const { person } = open('/account/data');
        await person.click(await screen.findByRole('button', { name: 'Download my data' }));
        expect(await screen.findByText(/on its way into your downloads/)).toBeVisible();
        expect(files).toHaveLength(1);
    });

    it('that break off are no file', async () => {
        const broken = () => new Response('{"order": {', { headers: { 'Content-Type': 'application/json' } });
        fakeShop({ ...loggedInAs('customer'), '/api/v1/users/me/export': broken });
        const { person } = open('/account/data');
        await person.click(await screen.findByRole('button', { name: 'Download my data' }));
        expect(await screen.findByRole('alert')).toHaveTextContent('could not be read');
        expect(files).toHaveLength(0);
    });
});

describe('erasing the account', () => {
    const erase = async (person: ReturnType<typeof open>['person']) => {
        await person.click(await screen.findByRole('button', { name: /Erase my account/ }));
        await person.type(await screen.findByLabelText(/Present password/), 'correct horse');
        await person.click(screen.getByLabelText(/cannot be undone/));
        await person.click(screen.getByRole('button', { name: 'Erase for good' }));
    };

    it('takes the password and, where there is one, a code; then one is a guest', async () => {
        const log = fakeShop({
            ...loggedInAs('customer'),
            'POST /api/v1/users/me/erasure': (_, { body }) =>
                (body as { totp?: string }).totp === undefined ? problem(401, 'totp-required') : gone(),
        });
        const { person, where } = open('/account/data');
        await erase(person);
        await person.type(await screen.findByLabelText(/^Code/), '123456');
        await person.click(screen.getByRole('button', { name: 'Erase for good' }));
        expect(await screen.findByRole('heading', { name: 'Your account is erased.' })).toBeVisible();
        expect(where()).toBe('/account/erased');
        expect(await screen.findByRole('link', { name: 'Log in' })).toBeVisible();
        expect(log.filter(({ address }) => address.endsWith('erasure')).at(-1)?.body).toEqual({
            password: 'correct horse',
            totp: '123456',
        });
    });

    it('is refused to the last admin', async () => {
        const log = fakeShop({
            ...loggedInAs('admin'),
            'POST /api/v1/users/me/erasure': () => problem(409, 'last-admin', { detail: 'Somebody must stay.' }),
        });
        const { person } = open('/account/data');
        await erase(person);
        expect(await screen.findByRole('alert')).toHaveTextContent('Somebody must stay.');
        expect(addresses(log).filter((address) => address.endsWith('erasure'))).toHaveLength(1);
    });
});

describe('selling', () => {
    const application = {
        id: 'v1',
        accountId: 'u-1',
        company: 'Mills',
        message: 'Looms',
        status: 'OPEN',
        submittedAt: TIMES.startedAt,
    };

    it('is asked for, and then waits', async () => {
        const log = fakeShop({
            ...loggedInAs('customer'),
            'GET /api/v1/users/me/vendor-application': () => new Response(null, { status: 204 }),
            'POST /api/v1/users/me/vendor-application': () => Response.json(application, { status: 201 }),
        });
        const { person } = open('/account/selling');
        await person.type(await screen.findByLabelText(/Company/), 'Mills');
        await person.type(screen.getByLabelText(/What would you like to sell/), 'Looms');
        await person.click(screen.getByRole('button', { name: 'Ask to become a vendor' }));
        expect(await screen.findByText(/Waits for a decision/)).toBeVisible();
        expect(log.find(({ body }) => body)?.body).toEqual({ company: 'Mills', message: 'Looms' });
    });

    it('that was declined says why, and can be asked for again', async () => {
        const declined = { ...application, status: 'REJECTED', decidedAt: TIMES.lastUsedAt, reason: 'No looms.' };
        fakeShop({
            ...loggedInAs('customer'),
            'GET /api/v1/users/me/vendor-application': () => declined,
            'POST /api/v1/users/me/vendor-application': () => problem(409, 'application-open', { detail: 'It waits.' }),
        });
        const { person } = open('/account/selling');
        expect(await screen.findByText('Reason: No looms.')).toBeVisible();
        await person.type(screen.getByLabelText(/Company/), 'Mills');
        await person.type(screen.getByLabelText(/What would you like to sell/), 'Cloth');
        await person.click(screen.getByRole('button', { name: 'Ask to become a vendor' }));
        expect(await screen.findByRole('alert')).toHaveTextContent('It waits.');
    });

    it('opens the desk with a new token', async () => {
        let roles: Parameters<typeof issued> = ['customer'];
        fakeShop({
            ...loggedInAs('customer'),
            'POST /api/v1/auth/refresh': () => issued(...roles),
            '/api/v1/users/me/vendor-application': () => ({ ...application, status: 'APPROVED' }),
        });
        const { person, where } = open('/account/selling');
        const desk = await screen.findByRole('button', { name: 'Open the vendor desk' });
        roles = ['customer', 'vendor'];
        await person.click(desk);
        await waitFor(() => expect(where()).toMatch(/^\/vendor/));
        expect(screen.queryByText('This is not open to you')).toBeNull();
    });
});
