import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addresses, fakeShop, loggedInAs, problem, versioned } from '../test/fakeShop';
import { open } from '../test/open';

const ID = '00000000-0000-0000-0000-000000000001';
const gbp = (amount: number) => ({ amount, currency: 'GBP' });
const order = (status: string) => ({
    id: ID,
    number: 'CR-1000001',
    customerId: 'ada',
    status,
    items: [{ sku: 'MUG', title: 'A mug', quantity: 2, unitPrice: gbp(295), lineTotal: gbp(590) }],
    shippingAddress: { name: 'Ada', line1: '1 High Street', city: 'London', postalCode: 'N1 1AA', country: 'GB' },
    total: gbp(590),
    createdAt: '2026-01-02T03:04:05Z',
});

/** A shop with one order. */
function shopWithOrder(status = 'CONFIRMED', more = {}) {
    const state = { status };
    const log = fakeShop({
        ...loggedInAs('admin'),
        '/api/v1/orders': () => ({ items: [order(state.status)] }),
        [`/api/v1/orders/${ID}`]: () => order(state.status),
        [`/api/v1/orders/${ID}/returns`]: () => ({ items: [] }),
        [`/api/v1/orders/${ID}/history`]: () => ({
            entries: [
                { what: 'PENDING', by: 'customer', at: '2026-01-02T03:04:05.1Z' },
                { what: 'CONFIRMED', by: 'shop', at: '2026-01-02T03:04:06.9Z' },
            ],
            items: [
                { step: 'PAYING', phase: 'RETRY', detail: 'timeout', at: '2026-01-02T03:04:06Z' },
                { step: 'REFUND', phase: 'RETRY', detail: 'timeout', at: '2026-01-02T03:04:07Z' },
            ],
        }),
        [`/api/v1/orders/${ID}/saga`]: () => ({ state: 'DONE', attempts: 0, cancelRequested: false, steps: [] }),
        '/api/v1/payments': () => problem(503, 'unavailable'),
        [`POST /api/v1/orders/${ID}/ship`]: () => {
            state.status = 'SHIPPED';
            return order(state.status);
        },
        ...more,
    });
    return { state, log };
}

async function ship(person: ReturnType<typeof open>['person']) {
    await person.click(await screen.findByRole('button', { name: 'Ship' }));
    const dialog = within(screen.getByRole('dialog'));
    await person.type(dialog.getByLabelText(/Carrier/), 'Royal Mail');
    await person.type(dialog.getByLabelText(/Tracking number/), 'RM1');
    await person.click(dialog.getByRole('button', { name: 'Ship' }));
}

describe('an order', () => {
    it('is found with what the address says', async () => {
        const { log } = shopWithOrder();
        open('/admin/orders?status=CONFIRMED&q=Ada');
        expect(await screen.findByRole('link', { name: 'CR-1000001' })).toHaveAttribute('href', `/admin/orders/${ID}`);
        expect(addresses(log)).toContain('/api/v1/orders?limit=20&q=Ada&status=CONFIRMED&scope=all');
    });

    it('is sorted by the server, as the address says', async () => {
        const { log } = shopWithOrder();
        const { person, where } = open('/admin/orders');
        await person.click(await screen.findByRole('button', { name: /^Total: sort/ }));
        expect(where()).toBe('/admin/orders?sort=total');
        await person.click(await screen.findByRole('button', { name: /^Total: sort/ }));
        expect(where()).toBe('/admin/orders?sort=-total');
        await waitFor(() => expect(addresses(log)).toContain('/api/v1/orders?limit=20&sort=-total&scope=all'));
        expect(screen.getByRole('columnheader', { name: /^Total/ })).toHaveAttribute('aria-sort', 'descending');
    });

    it('leads to who bought it', async () => {
        shopWithOrder();
        open(`/admin/orders/${ID}`);
        expect(await screen.findByRole('link', { name: 'ada' })).toHaveAttribute('href', '/admin/users/ada');
    });

    it('shows what happened and what was tried after its saga in their order, also while payments are away', async () => {
        shopWithOrder();
        open(`/admin/orders/${ID}`);
        const timeline = await screen.findByRole('list', { name: 'What happened' });
        const told = within(timeline)
            .getAllByRole('listitem')
            .map(({ textContent }) => textContent);
        expect(told).toEqual([
            expect.stringContaining('Placed'),
            expect.stringContaining('Confirmed'),
            expect.stringContaining('Refund of a return: unknown, tried again'),
        ]);
        expect(await screen.findByRole('alert')).toHaveTextContent('unavailable');
    });

    it('is shipped with carrier and tracking number', async () => {
        const { log } = shopWithOrder();
        const { person } = open(`/admin/orders/${ID}`);
        await ship(person);
        expect(await screen.findByText('Order CR-1000001 is shipped.')).toBeVisible();
        expect(log.find(({ address }) => address.endsWith('/ship'))?.body).toEqual({
            carrier: 'Royal Mail',
            trackingNumber: 'RM1',
        });
        expect(await screen.findByRole('button', { name: 'Mark as delivered' })).toBeVisible();
    });

    it('that was cancelled meanwhile is not shipped, and says why', async () => {
        const { state } = shopWithOrder('CONFIRMED', {
            [`POST /api/v1/orders/${ID}/ship`]: () => {
                state.status = 'CANCELLED';
                return problem(409, 'not-shippable', { detail: 'It is cancelled.' });
            },
        });
        const { person } = open(`/admin/orders/${ID}`);
        await ship(person);
        expect(await screen.findByText('It is cancelled.')).toBeVisible();
    });
});

describe('a return', () => {
    it('is received with its units not for sale again, and its refund waits', async () => {
        const given = {
            id: 'r1',
            orderId: ID,
            status: 'REQUESTED',
            items: [{ sku: 'MUG', quantity: 2 }],
            requestedAt: '2026-01-02T03:04:05Z',
        };
        const log = fakeShop({
            ...loggedInAs('admin'),
            '/api/v1/returns': () => ({ items: [given] }),
            'POST /api/v1/returns/r1/receive': () => ({ ...given, status: 'RECEIVED', restock: false }),
        });
        const { person } = open('/admin/returns');
        await person.click(await screen.findByRole('button', { name: 'Receive: 2 × MUG' }));
        const dialog = within(screen.getByRole('dialog'));
        await person.selectOptions(dialog.getByLabelText(/What becomes of them/), 'Not for sale again');
        await person.click(dialog.getByRole('button', { name: 'Receive' }));
        expect(await screen.findByText(/Its refund waits/)).toBeVisible();
        expect(log.find(({ address }) => address.endsWith('/receive'))?.body).toEqual({ restock: false });
    });
});

describe('an account', () => {
    const ada = {
        id: 'ada',
        email: 'ada@example.org',
        displayName: 'Ada',
        roles: ['customer'],
        emailVerified: true,
        locked: false,
        createdAt: '2026-01-02T03:04:05Z',
    };

    it('becomes an admin only after a fresh login', async () => {
        const log = fakeShop({
            ...loggedInAs('admin'),
            '/api/v1/users/ada': () => ada,
            'PUT /api/v1/users/ada/roles': () => problem(403, 'login-too-old'),
            'POST /api/v1/auth/logout': () => new Response(null, { status: 204 }),
        });
        const { person, where } = open('/admin/users/ada');
        await person.click(await screen.findByRole('checkbox', { name: 'Admin' }));
        await person.click(screen.getByRole('button', { name: 'Save roles' }));
        expect(await screen.findByText('Your login is too old for this')).toBeVisible();
        expect(log.find(({ address }) => address.endsWith('/roles'))?.body).toEqual({ roles: ['customer', 'admin'] });
        await person.click(screen.getByRole('button', { name: 'Log in again' }));
        await waitFor(() => expect(where()).toBe('/login?next=%2Fadmin%2Fusers%2Fada'));
    });

    it('of the last admin is not locked', async () => {
        fakeShop({
            ...loggedInAs('admin'),
            '/api/v1/users/ada': () => ada,
            'POST /api/v1/users/ada/lock': () => problem(409, 'last-admin', { detail: 'Somebody has to stay.' }),
        });
        const { person } = open('/admin/users/ada');
        await person.click(await screen.findByRole('button', { name: 'Lock' }));
        await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Lock' }));
        expect(await screen.findByText('Somebody has to stay.')).toBeVisible();
    });
});

describe('a discount code', () => {
    it('that somebody else changed is not overwritten unseen', async () => {
        const code = { code: 'TEN', kind: 'PERCENT', basisPoints: 1000, active: true, used: 1, version: 1 };
        const log = fakeShop({
            ...loggedInAs('admin'),
            '/api/v1/discount-codes/TEN': () => versioned(code, '"1"'),
            'PATCH /api/v1/discount-codes/TEN': () => problem(412, 'edited-meanwhile'),
        });
        const { person } = open('/admin/discounts/TEN');
        expect(await screen.findByText(/10 % off/)).toBeVisible();
        await person.click(screen.getByRole('checkbox', { name: 'May be used' }));
        await person.click(screen.getByRole('button', { name: 'Save' }));
        expect(await screen.findByRole('alert')).toHaveTextContent('Somebody else changed this');
        expect(log.find(({ method }) => method === 'PATCH')?.body).toEqual({ active: false });
    });
});

describe('the running shop', () => {
    it('is shown part by part with each circuit, also while a part is down', async () => {
        fakeShop({
            ...loggedInAs('admin'),
            '/health': () =>
                Response.json(
                    {
                        status: 'DOWN',
                        checks: [
                            { name: 'gateway', status: 'UP', data: { 'circuits.payment': 'open' } },
                            { name: 'payment', status: 'DOWN', data: { reason: 'no answer' } },
                        ],
                    },
                    { status: 503 },
                ),
        });
        open('/admin/health');
        expect(await screen.findByText('1 part is down.')).toBeVisible();
        expect(screen.getByText('Open: calls are refused at once')).toBeVisible();
        expect(within(screen.getByRole('region', { name: 'Payments' })).getByText('No answer')).toBeVisible();
    });

    it('gives a message back to its topic', async () => {
        const letter = {
            id: 'd1',
            topic: 'cloudretail.user',
            partition: 0,
            offset: 7,
            headers: { ce_type: 'user.erased' },
            payload: '{"a":1}',
            cut: false,
            reason: 'No such version',
            setAsideAt: '2026-01-02T03:04:05Z',
        };
        const log = fakeShop({
            ...loggedInAs('admin'),
            '/api/v1/dead-letters/payment/d1': () => letter,
            'POST /api/v1/dead-letters/payment/d1/replay': () => letter,
        });
        const { person } = open('/admin/dead-letters/payment/d1');
        expect(await screen.findByText('No such version')).toBeVisible();
        await person.click(screen.getByRole('button', { name: 'Give it back' }));
        await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Give it back' }));
        expect(await screen.findByText('The message is on its way.')).toBeVisible();
        expect(addresses(log)).toContain('/api/v1/dead-letters/payment/d1/replay');
    });

    it('explains each difference of the books, and which could not be asked', async () => {
        fakeShop({
            ...loggedInAs('admin'),
            '/api/v1/reconciliation': () => ({
                asOf: '2026-01-02T03:04:05Z',
                reconciled: false,
                gaps: { inventory: 'ConnectException' },
                problems: [{ kind: 'money-missing', subject: ID, detail: 'payments hold nothing' }],
                money: { GBP: { ordered: 590, captured: 0, refunded: 0, held: 0 } },
                units: { ordered: 2 },
            }),
        });
        open('/admin/reconciliation');
        expect(await screen.findByText('The books differ.')).toBeVisible();
        expect(screen.getByText(/payments hold nothing for it/)).toBeVisible();
        expect(screen.getByRole('link', { name: ID })).toHaveAttribute('href', `/admin/orders/${ID}`);
        expect(screen.getByText('Inventory')).toBeVisible();
        expect(screen.getAllByText('Unknown right now').length).toBeGreaterThan(0);
    });
});
