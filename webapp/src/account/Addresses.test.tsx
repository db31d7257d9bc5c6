import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeShop, loggedInAs, problem, refusal } from '../test/fakeShop';
import { open } from '../test/open';

const HOME = {
    id: 'a1',
    name: 'Ada',
    line1: '1 Square',
    city: 'London',
    postalCode: 'N1 1AA',
    country: 'GB',
    isDefault: true,
};
const WORK = { ...HOME, id: 'a2', line1: '2 Mill Lane', isDefault: false };

/** A shop that keeps these addresses. */
function shop(items: (typeof HOME)[], handlers: Parameters<typeof fakeShop>[0] = {}) {
    const state = { items };
    const log = fakeShop({
        ...loggedInAs('customer'),
        'GET /api/v1/users/me/addresses': () => ({ items: state.items }),
        'POST /api/v1/users/me/addresses': (_, { body }) => {
            const kept = { ...(body as typeof HOME), id: `a${state.items.length + 1}` };
            state.items = [...state.items, kept];
            return Response.json(kept, { status: 201 });
        },
        'PUT /api/v1/users/me/addresses/a2': (_, { body }) => {
            const put = { ...(body as typeof HOME), id: 'a2' };
            state.items = state.items.map((each) => (each.id === 'a2' ? put : { ...each, isDefault: !put.isDefault }));
            return put;
        },
        'DELETE /api/v1/users/me/addresses/a2': () => {
            state.items = state.items.filter(({ id }) => id !== 'a2');
            return new Response(null, { status: 204 });
        },
        ...handlers,
    });
    return { state, log };
}

async function fillIn(person: ReturnType<typeof open>['person']) {
    const dialog = within(await screen.findByRole('dialog'));
    await person.type(dialog.getByLabelText(/^Name/), 'Ada');
    await person.type(dialog.getByLabelText(/Street/), '1 Square');
    await person.type(dialog.getByLabelText(/Postal code/), 'N1 1AA');
    await person.type(dialog.getByLabelText(/Town/), 'London');
    await person.selectOptions(dialog.getByLabelText(/Country/), 'United Kingdom');
    await person.click(dialog.getByRole('button', { name: 'Save' }));
}

describe('addresses', () => {
    it('are kept, from the first on', async () => {
        const { log } = shop([]);
        const { person } = open('/account/addresses');
        expect(await screen.findByText(/You keep no address yet/)).toBeVisible();
        await person.click(screen.getByRole('button', { name: 'Add an address' }));
        expect(screen.queryByLabelText(/unless I choose another/)).toBeNull();
        await fillIn(person);
        expect(await screen.findByText('1 Square')).toBeVisible();
        expect(log.find(({ address, method }) => method === 'POST' && address.endsWith('addresses'))?.body).toEqual({
            name: 'Ada',
            line1: '1 Square',
            postalCode: 'N1 1AA',
            city: 'London',
            country: 'GB',
            isDefault: false,
        });
    });

    it('that are too many are refused, and what was typed stays', async () => {
        shop([HOME], {
            'POST /api/v1/users/me/addresses': () => problem(409, 'too-many-addresses', { detail: 'Delete one.' }),
        });
        const { person } = open('/account/addresses');
        await person.click(await screen.findByRole('button', { name: 'Add an address' }));
        await fillIn(person);
        expect(await screen.findByRole('alert')).toHaveTextContent('Delete one.');
        expect(screen.getByLabelText(/Street/)).toHaveValue('1 Square');
    });

    it('that do not validate say so by their fields', async () => {
        const errors = [{ field: 'postalCode', message: 'is too long' }];
        shop([], { 'POST /api/v1/users/me/addresses': () => refusal(400, { title: 'Invalid', errors }) });
        const { person } = open('/account/addresses');
        await person.click(await screen.findByRole('button', { name: 'Add an address' }));
        await fillIn(person);
        expect(await screen.findByText('is too long')).toBeVisible();
    });

    it('change, and one of them becomes the default', async () => {
        const { state } = shop([HOME, WORK]);
        const { person } = open('/account/addresses');
        await person.click(await screen.findByRole('button', { name: 'Change: Ada, 2 Mill Lane' }));
        const street = await screen.findByLabelText(/Street/);
        await person.clear(street);
        await person.type(street, '3 Mill Lane');
        await person.click(screen.getByRole('button', { name: 'Save' }));
        await person.click(await screen.findByRole('button', { name: 'Make it the default: Ada, 3 Mill Lane' }));
        await waitFor(() => expect(state.items.find(({ isDefault }) => isDefault)?.id).toBe('a2'));
        expect(await screen.findByRole('button', { name: 'Make it the default: Ada, 1 Square' })).toBeVisible();
    });

    it('are deleted by those who say so twice', async () => {
        const { state } = shop([HOME, WORK]);
        const { person } = open('/account/addresses');
        await person.click(await screen.findByRole('button', { name: 'Delete: Ada, 2 Mill Lane' }));
        expect(state.items).toHaveLength(2);
        await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cancel' }));
        await person.click(screen.getByRole('button', { name: 'Delete: Ada, 2 Mill Lane' }));
        await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }));
        expect(await screen.findByText('The address is deleted.')).toBeVisible();
        await waitFor(() => expect(screen.queryByText('2 Mill Lane')).toBeNull());
    });

    it('that cannot be deleted right now say so, and stay', async () => {
        const { state } = shop([HOME, WORK], {
            'DELETE /api/v1/users/me/addresses/a2': () => problem(503, 'unavailable', { detail: 'Away.' }),
        });
        const { person } = open('/account/addresses');
        await person.click(await screen.findByRole('button', { name: 'Delete: Ada, 2 Mill Lane' }));
        await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }));
        expect(await screen.findByRole('alert')).toHaveTextContent('Away.');
        expect(state.items).toHaveLength(2);
    });

    it('that cannot be read say so in their place', async () => {
        shop([], { 'GET /api/v1/users/me/addresses': () => problem(503, 'unavailable', { detail: 'Away.' }) });
        open('/account/addresses');
        expect(await screen.findByRole('alert')).toHaveTextContent('Away.');
        expect(screen.getByRole('link', { name: 'Security' })).toBeVisible();
    });
});
