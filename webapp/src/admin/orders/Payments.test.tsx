import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addresses, fakeShop, loggedInAs, problem } from '../../test/fakeShop';
import { open } from '../../test/open';

const ORDER = '00000000-0000-0000-0000-000000000001';
const gbp = (amount: number) => ({ amount, currency: 'GBP' });
const payment = (orderId: string, more = {}) => ({
    orderId,
    status: 'CAPTURED',
    amount: gbp(590),
    refunded: gbp(100),
    createdAt: '2026-01-02T03:04:05Z',
    ...more,
});

describe('payments', () => {
    it('are listed newest first, page by page', async () => {
        const log = fakeShop({
            ...loggedInAs('admin'),
            '/api/v1/payments': (query) =>
                query.get('cursor') === 'two'
                    ? { items: [payment('p-2', { status: 'CANCELLED', amount: undefined, refunded: undefined })] }
                    : { items: [payment(ORDER)], nextCursor: 'two' },
        });
        const { person } = open('/admin/payments');
        const row = within((await screen.findByRole('rowheader', { name: ORDER })).closest('tr') as HTMLElement);
        expect(row.getByText('Taken')).toBeVisible();
        expect(row.getByText('£5.90')).toBeVisible();
        expect(row.getByText('£1.00')).toBeVisible();
        await person.click(screen.getByRole('button', { name: 'Next page' }));
        expect(await screen.findByRole('rowheader', { name: 'p-2' })).toBeVisible();
        expect(addresses(log)).toContain('/api/v1/payments?cursor=two&limit=20');
    });

    it('are filtered by the server, and the address says how', async () => {
        const log = fakeShop({ ...loggedInAs('admin'), '/api/v1/payments': () => ({ items: [] }) });
        const { person, where } = open('/admin/payments?from=2026-01-01');
        await person.selectOptions(await screen.findByLabelText('Status'), 'Declined');
        expect(where()).toBe('/admin/payments?from=2026-01-01&status=DECLINED');
        await waitFor(() =>
            expect(addresses(log)).toContain('/api/v1/payments?limit=20&status=DECLINED&from=2026-01-01'),
        );
        expect(await screen.findByText('No payment fits.')).toBeVisible();
    });

    it('lead to all that became of one, and to its order', async () => {
        fakeShop({
            ...loggedInAs('admin'),
            '/api/v1/payments': (query) => ({
                items: [
                    payment(
                        ORDER,
                        query.has('order') && {
                            transactions: [{ type: 'CAPTURE', amount: gbp(590), at: '2026-01-02T03:04:05Z' }],
                        },
                    ),
                ],
            }),
        });
        const { person, where } = open('/admin/payments');
        await person.click(await screen.findByRole('link', { name: ORDER }));
        expect(where()).toBe(`/admin/payments?q=${ORDER}`);
        expect(await screen.findByRole('group', { name: 'Ledger' })).toBeVisible();
        expect(screen.getByRole('link', { name: 'See the order' })).toHaveAttribute('href', `/admin/orders/${ORDER}`);
    });

    it('of an order whose number is known are found by it', async () => {
        const log = fakeShop({ ...loggedInAs('admin'), '/api/v1/orders': () => ({ items: [] }) });
        open('/admin/payments?q=CR-1000001');
        expect(await screen.findByText('No order fits.')).toBeVisible();
        expect(addresses(log)).toContain('/api/v1/orders?limit=20&q=CR-1000001&scope=all');
    });

    it('are away while their service is, and can be asked for again', async () => {
        fakeShop({ ...loggedInAs('admin'), '/api/v1/payments': () => problem(503, 'unavailable') });
        open('/admin/payments');
        expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
    });
});

describe('refunds', () => {
    it('say what they are for, and whether they are still owed', async () => {
        fakeShop({
            ...loggedInAs('admin'),
            '/api/v1/payments/refunds': () => ({
                items: [
                    {
                        id: 'r-1',
                        orderId: ORDER,
                        status: 'PENDING',
                        amount: gbp(100),
                        reason: 'card expired',
                        createdAt: '2026-01-02T03:04:05Z',
                    },
                    {
                        id: 'o-2',
                        orderId: 'o-2',
                        status: 'REFUNDED',
                        amount: gbp(200),
                        createdAt: '2026-01-02T03:04:05Z',
                    },
                ],
            }),
        });
        open('/admin/refunds');
        expect(await screen.findByRole('link', { name: ORDER })).toHaveAttribute('href', `/admin/orders/${ORDER}`);
        const [, owed, given] = screen.getAllByRole('row').map((row) => row.textContent);
        expect(owed).toMatch(/A return.*Owed.*card expired.*£1.00/);
        expect(given).toMatch(/The cancelled order.*Given back.*£2.00/);
    });

    it('are filtered by the server', async () => {
        const log = fakeShop({ ...loggedInAs('admin'), '/api/v1/payments/refunds': () => ({ items: [] }) });
        const { person } = open('/admin/refunds');
        await person.selectOptions(await screen.findByLabelText('Status'), 'Owed');
        await waitFor(() => expect(addresses(log)).toContain('/api/v1/payments/refunds?limit=20&status=PENDING'));
        expect(await screen.findByText('No refund fits.')).toBeVisible();
    });
});
