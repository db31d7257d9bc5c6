import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { addresses, fakeShop, loggedInAs, problem } from '../../test/fakeShop';
import { open } from '../../test/open';
import { formatsOf } from './useChartFormats';
import { dayFromNow } from './usePeriod';

// What draws the charts is large, and loaded when the dashboard is opened: on a busy machine that takes a while
beforeAll(() => import('./Statistics'), 60_000);

const gbp = (amount: number) => ({ amount, currency: 'GBP' });
const period = (from: string, to: string, confirmed: number) => ({
    from,
    to,
    placed: confirmed + 3,
    confirmed,
    rejected: 2,
    cancelled: 1,
    returns: 1,
    unitsSold: confirmed * 2,
    unitsBack: 3,
    revenue:
        confirmed === 0 ? [] : [{ sold: gbp(confirmed * 1000), refunded: gbp(250), left: gbp(confirmed * 1000 - 250) }],
});

const BUSINESS = {
    from: '2026-11-01',
    to: '2026-11-04',
    by: 'day',
    all: period('2026-11-01', '2026-11-04', 12),
    periods: [
        period('2026-11-01', '2026-11-02', 7),
        period('2026-11-02', '2026-11-03', 0),
        period('2026-11-03', '2026-11-04', 5),
    ],
    bestSellers: [{ sku: 'MUG', title: 'A mug', units: 21, revenue: gbp(2100) }],
};

const STOCK = {
    from: '2026-11-01',
    to: '2026-11-04',
    by: 'day',
    periods: [
        { from: '2026-11-01', to: '2026-11-02' },
        { from: '2026-11-02', to: '2026-11-03', low: 9, outOfStock: 4, seenAt: '2026-11-02T23:58:00Z' },
        { from: '2026-11-03', to: '2026-11-04', low: 8, outOfStock: 0, seenAt: '2026-11-03T12:00:00Z' },
    ],
};

const shop = (more = {}) =>
    fakeShop({
        ...loggedInAs('admin'),
        '/api/v1/orders': () => ({ items: [] }),
        '/api/v1/inventory/managed': () => ({ items: [] }),
        '/api/v1/reconciliation': () => ({ asOf: '2026-01-02T03:04:05Z', reconciled: true }),
        '/api/v1/statistics/orders': () => BUSINESS,
        '/api/v1/statistics/stock': () => STOCK,
        ...more,
    });

/** The figures of a chart, as the table behind its disclosure has them. */
async function figuresOf(person: ReturnType<typeof open>['person'], title: string) {
    await person.click(await screen.findByText(`${title}: as a table`));
    const table = within(screen.getByRole('group', { name: `Figures: ${title}` }));
    return table.getAllByRole('row').map((row) => row.textContent);
}

describe('the dashboard', () => {
    it('says how business went, in words and as charts with the same figures as tables', async () => {
        shop();
        const { person } = open('/admin');
        expect(await screen.findByText(/£120.00 sold, £2.50 given back/)).toBeVisible();
        expect(screen.getByText('£117.50')).toBeVisible();
        expect(screen.getByText('24 sold, 3 came back')).toBeVisible();
        expect(screen.getByRole('img', { name: /^Chart: Orders by how they ended/ })).toBeInTheDocument();
        expect(await figuresOf(person, 'Orders by how they ended')).toEqual([
            'TimeConfirmedRejectedCancelled',
            '1 Nov 2026721',
            '2 Nov 2026021',
            '3 Nov 2026521',
        ]);
        expect(await figuresOf(person, 'Sold and given back, in GBP')).toEqual([
            'TimeSoldGiven back',
            '1 Nov 2026£70.00-£2.50',
            '2 Nov 2026£0.00£0.00',
            '3 Nov 2026£50.00-£2.50',
        ]);
    });

    it('tells what sold best', async () => {
        shop();
        open('/admin');
        const best = within(await screen.findByRole('group', { name: 'What sold best, by units' }));
        expect(best.getByRole('rowheader', { name: 'A mug' })).toBeVisible();
        expect(best.getByRole('cell', { name: '21' })).toBeVisible();
        expect(best.getByRole('cell', { name: '£21.00' })).toBeVisible();
    });

    it('shows what ran out over time, and says where nobody counted', async () => {
        shop();
        const { person } = open('/admin');
        expect(await figuresOf(person, 'SKUs that run out, at the end of each period')).toEqual([
            'TimeLow, or out of stockOut of stock',
            '1 Nov 2026not knownnot known',
            '2 Nov 202694',
            '3 Nov 202680',
        ]);
    });

    it('looks back as far as one likes, and the address says how far', async () => {
        const log = shop();
        const { person, where } = open('/admin/dashboard');
        await waitFor(() =>
            expect(addresses(log)).toContain(
                `/api/v1/statistics/orders?from=${dayFromNow(-29)}&to=${dayFromNow(1)}&by=day`,
            ),
        );
        await person.selectOptions(await screen.findByLabelText('Time'), 'The last 365 days');
        expect(where()).toBe('/admin/dashboard?span=year');
        await waitFor(() =>
            expect(addresses(log)).toContain(
                `/api/v1/statistics/stock?from=${dayFromNow(-364)}&to=${dayFromNow(1)}&by=month`,
            ),
        );
    });

    it('is about a time of one’s own where the address says so', async () => {
        const log = shop();
        const { person, where } = open('/admin/dashboard?span=own&from=2026-03-01&to=2026-03-31&by=week');
        expect(await screen.findByLabelText('From (UTC)')).toHaveValue('2026-03-01');
        expect(screen.getByLabelText('To (UTC)')).toHaveValue('2026-03-31');
        await waitFor(() =>
            expect(addresses(log)).toContain('/api/v1/statistics/orders?from=2026-03-01&to=2026-04-01&by=week'),
        );
        await person.selectOptions(screen.getByLabelText('By'), 'Day');
        expect(where()).toBe('/admin/dashboard?span=own&from=2026-03-01&to=2026-03-31&by=day');
    });

    it('says why a time cannot be shown', async () => {
        const refused = () =>
            problem(400, 'invalid-request', {
                title: 'Invalid request',
                errors: [{ field: 'to', message: 'must be after from' }],
            });
        shop({ '/api/v1/statistics/orders': refused, '/api/v1/statistics/stock': refused });
        open('/admin/dashboard?span=own&from=2026-04-01&to=2026-03-01');
        await waitFor(() => expect(screen.getAllByText('to: must be after from')).toHaveLength(2));
    });

    it('is quiet where nothing was sold and nobody counted', async () => {
        shop({
            '/api/v1/statistics/orders': () => ({ ...BUSINESS, all: period('a', 'b', 0), bestSellers: [] }),
            '/api/v1/statistics/stock': () => ({ ...STOCK, periods: STOCK.periods.slice(0, 1) }),
        });
        open('/admin');
        expect(await screen.findByText('Nothing was sold.')).toBeVisible();
        expect(screen.getByText('Nothing was sold in this time.')).toBeVisible();
        expect(await screen.findByText('Nobody counted in this time.')).toBeVisible();
    });

    it('loses only the parts whose service is away', async () => {
        shop({
            '/api/v1/orders': () => ({ items: [{ id: 'a' }], nextCursor: 'more' }),
            '/api/v1/inventory/managed': () => problem(503, 'unavailable'),
            '/api/v1/statistics/stock': () => problem(503, 'unavailable'),
        });
        open('/admin');
        expect(await screen.findByText('The books agree.')).toBeVisible();
        expect(await screen.findByRole('link', { name: 'Orders to ship 1 or more' })).toBeVisible();
        expect(await screen.findByText('£117.50')).toBeVisible();
        await waitFor(() => expect(screen.getAllByRole('button', { name: 'Try again' })).toHaveLength(2));
    });
});

describe('a period', () => {
    it('is called by its days, in the shop’s time wherever one is', () => {
        const { short, whole } = formatsOf('en-GB', 'week');
        expect(short('2026-11-02')).toBe('2 Nov');
        expect(whole({ from: '2026-11-02', to: '2026-11-09' })).toMatch(/^2\s?–\s?8 Nov 2026$/);
    });

    it('is called by its name if it is a whole month', () => {
        const { short, whole } = formatsOf('en-GB', 'month');
        expect(short('2026-11-01')).toBe('Nov 26');
        expect(whole({ from: '2026-11-01', to: '2026-12-01' })).toBe('November 2026');
        expect(whole({ from: '2026-11-20', to: '2026-12-01' })).toMatch(/^20\s?–\s?30 Nov 2026$/);
    });

    it('has its money written as short as the currency allows', () => {
        expect(formatsOf('en-GB', 'day').compactMoney('GBP')(123_400)).toMatch(/^£1\.2K$/i);
        expect(formatsOf('en-GB', 'day').compactMoney('JPY')(1_200)).toMatch(/^JP¥1\.2K$/i);
    });
});
