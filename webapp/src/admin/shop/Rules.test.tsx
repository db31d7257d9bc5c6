import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addresses, fakeShop, loggedInAs, problem, versioned } from '../../test/fakeShop';
import { open } from '../../test/open';

const british = { country: 'GB', included: true, rates: { STANDARD: 2000, REDUCED: 500 } };
const cost = (amount: number) => ({ amount, currency: 'GBP' });
const parcel = { method: 'standard', name: 'Standard', country: 'GB', upToGrams: 2000, cost: cost(295) };

/** A shop whose rules somebody else may change: then the version that was read is no longer the present one. */
function shop() {
    const state = { tax: british, version: 1 };
    const changing = (headers: Headers, change: () => object) => {
        if (headers.get('If-Match') !== `"${state.version}"`) {
            return problem(412, 'edited-meanwhile');
        }
        state.version++;
        return versioned(change(), `"${state.version}"`);
    };
    const log = fakeShop({
        ...loggedInAs('admin'),
        '/api/v1/tax-rates': () => ({ items: [state.tax] }),
        'GET /api/v1/tax-rates/GB': () => versioned(state.tax, `"${state.version}"`),
        'PUT /api/v1/tax-rates/GB': (_, { headers, body }) =>
            changing(headers, () => (state.tax = { country: 'GB', ...(body as Omit<typeof british, 'country'>) })),
        'GET /api/v1/tax-rates/FR': () => versioned({ country: 'FR', included: true, rates: {} }, '"none"'),
        'PUT /api/v1/tax-rates/FR': (_, { body }) => versioned({ country: 'FR', ...(body as object) }, '"1"'),
        '/api/v1/shipping-methods/rates': () => ({ items: [parcel] }),
        'GET /api/v1/shipping-methods/standard/rates/GB': () => versioned({ items: [parcel] }, `"${state.version}"`),
        'PUT /api/v1/shipping-methods/standard/rates/GB': (_, { headers }) =>
            changing(headers, () => ({ items: [parcel] })),
        '/api/v1/categories': () => ({ items: [{ path: 'Home', name: 'Home', position: 1, count: 2 }] }),
        'GET /api/v1/categories/managed': () => versioned({ path: 'Home', position: 1 }, `"${state.version}"`),
        'PATCH /api/v1/categories': (_, { headers, body }) => changing(headers, () => body as object),
    });
    const sent = (method: string) => log.filter((each) => each.method === method && !each.address.includes('/auth/'));
    return { state, log, sent };
}

describe('the taxes of a country', () => {
    it('are changed with the version that was read when the dialog opened', async () => {
        const { sent } = shop();
        const { person } = open('/admin/taxes');
        await person.click(await screen.findByRole('button', { name: 'Change: GB' }));
        const dialog = within(screen.getByRole('dialog'));
        const field = await dialog.findByLabelText(/^Standard, in percent/);
        expect(field).toHaveValue(20);
        await person.clear(field);
        await person.type(field, '17.5');
        await person.click(dialog.getByRole('button', { name: 'Change' }));
        expect(await screen.findByText('The taxes of GB are set.')).toBeVisible();
        expect(sent('PUT')[0]?.headers.get('If-Match')).toBe('"1"');
        expect(sent('PUT')[0]?.body).toEqual({ included: true, rates: { STANDARD: 1750, REDUCED: 500 } });
    });

    it('that somebody else changed are not overwritten unseen, but can be', async () => {
        const { state, sent } = shop();
        const { person } = open('/admin/taxes');
        await person.click(await screen.findByRole('button', { name: 'Change: GB' }));
        const dialog = within(screen.getByRole('dialog'));
        await dialog.findByLabelText(/^Standard, in percent/);
        state.version++;
        await person.click(dialog.getByRole('button', { name: 'Change' }));
        expect(await dialog.findByRole('alert')).toHaveTextContent('Somebody else changed this');
        await person.click(dialog.getByRole('button', { name: /mine/i }));
        expect(await screen.findByText('The taxes of GB are set.')).toBeVisible();
        expect(sent('PUT').map(({ headers }) => headers.get('If-Match'))).toEqual(['"1"', '"2"']);
        expect(screen.queryByRole('dialog')).toBeNull();
    });

    it('are added where there are none, and nowhere else', async () => {
        const { sent } = shop();
        const { person } = open('/admin/taxes');
        await person.click(await screen.findByRole('button', { name: 'Add a country' }));
        const dialog = within(screen.getByRole('dialog'));
        await person.type(dialog.getByLabelText(/^Country/), 'gb');
        await person.type(dialog.getByLabelText(/^Standard, in percent/), '20');
        await person.click(dialog.getByRole('button', { name: 'Add a country' }));
        expect(await dialog.findByText(/GB is there already/)).toBeVisible();
        expect(sent('PUT')).toEqual([]);
        await person.clear(dialog.getByLabelText(/^Country/));
        await person.type(dialog.getByLabelText(/^Country/), 'fr');
        await person.click(dialog.getByRole('button', { name: 'Add a country' }));
        expect(await screen.findByText('The taxes of FR are set.')).toBeVisible();
        expect(sent('PUT')[0]?.headers.get('If-Match')).toBe('"none"');
    });

    it('that cannot be read cost the dialog alone', async () => {
        fakeShop({
            ...loggedInAs('admin'),
            '/api/v1/tax-rates': () => ({ items: [british] }),
            '/api/v1/tax-rates/GB': () => problem(503, 'unavailable'),
        });
        const { person } = open('/admin/taxes');
        await person.click(await screen.findByRole('button', { name: 'Change: GB' }));
        const dialog = within(screen.getByRole('dialog'));
        expect(await dialog.findByRole('button', { name: 'Try again' })).toBeVisible();
    });
});

describe('what a method costs to a country', () => {
    it('that somebody else changed is read again when one says so', async () => {
        const { state, log, sent } = shop();
        const { person } = open('/admin/shipping');
        await person.click(await screen.findByRole('button', { name: 'Change: Standard, GB' }));
        const dialog = within(screen.getByRole('dialog'));
        await dialog.findByRole('group', { name: 'Rate 1' });
        state.version++;
        await person.click(dialog.getByRole('button', { name: 'Change' }));
        expect(await dialog.findByRole('alert')).toHaveTextContent('Somebody else changed this');
        await person.click(dialog.getByRole('button', { name: 'Show how it is now' }));
        await waitFor(() => expect(dialog.queryByRole('alert')).toBeNull());
        await person.click(dialog.getByRole('button', { name: 'Change' }));
        await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
        expect(sent('PUT').map(({ headers }) => headers.get('If-Match'))).toEqual(['"1"', '"2"']);
        expect(addresses(log)).toContain('/api/v1/shipping-methods/standard/rates/GB');
    });
});

describe('a category', () => {
    it('that somebody else changed is not moved unseen', async () => {
        const { state, sent } = shop();
        const { person } = open('/admin/categories');
        await person.click(await screen.findByRole('button', { name: 'Change: Home' }));
        const dialog = within(screen.getByRole('dialog'));
        const field = await dialog.findByDisplayValue('Home');
        await person.type(field, ' sweet home');
        state.version++;
        await person.click(dialog.getByRole('button', { name: 'Change' }));
        expect(await dialog.findByRole('alert')).toHaveTextContent('Somebody else changed this');
        expect(field).toHaveValue('Home sweet home');
        await person.click(dialog.getByRole('button', { name: /mine/i }));
        expect(await screen.findByText('Home sweet home is saved.')).toBeVisible();
        expect(sent('PATCH').map(({ headers }) => headers.get('If-Match'))).toEqual(['"1"', '"2"']);
    });
});

it.each([
    ['/admin/users', 'User', 'name', '/api/v1/users'],
    ['/admin/audit', 'Time', 'at', '/api/v1/audit'],
    ['/admin/reviews', 'Rating', 'rating', '/api/v1/products/reviews'],
    ['/admin/discounts', 'Code', 'code', '/api/v1/discount-codes'],
    ['/admin/payments', 'Amount', 'amount', '/api/v1/payments'],
    ['/admin/refunds', 'Amount', 'amount', '/api/v1/payments/refunds'],
])('the list %s is sorted by the server: %s', async (page, head, sort, address) => {
    const log = fakeShop({ ...loggedInAs('admin'), [address]: () => ({ items: [] }) });
    const { person, where } = open(page);
    await person.click(await screen.findByRole('button', { name: new RegExp(`^${head}: sort`) }));
    expect(where()).toBe(`${page}?sort=${sort}`);
    await waitFor(() =>
        expect(
            log.some((each) => each.address.startsWith(`${address}?`) && each.address.includes(`sort=${sort}`)),
        ).toBe(true),
    );
});
