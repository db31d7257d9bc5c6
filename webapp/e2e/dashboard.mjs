import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { inGerman } from './german.mjs';
import { sell } from './goods.mjs';
import { until } from './shop.mjs';
import { logInAt, ordered, rowOnSomePage, staff } from './staff.mjs';

const CHARTS = [
    'Orders by how they ended',
    'Sold and given back, in GBP',
    'SKUs that run out, at the end of each period',
];

/**
 * Looks how business goes, and where the money is.
 *
 * @param {import('./visit.mjs').Visit} visit
 */
export async function dashboard(visit) {
    const { page, check, look, at, again, shop } = visit;
    const { paid, declined, cancelled } = await business(shop);
    const row = (text) => page.getByRole('row').filter({ hasText: text });
    const table = (chart) => page.getByRole('group', { name: `Figures: ${chart}` });

    await check('logs in, and sees what waits, how business goes and what sells best', async () => {
        await logInAt(visit, '/admin/dashboard', await staff(shop, 'admin'));
        await page.getByRole('link', { name: /^Orders to ship/ }).waitFor();
        await page.getByText(/£[\d,.]+ sold, £[\d,.]+ given back/).waitFor();
        for (const chart of CHARTS) {
            await page
                .getByRole('img', { name: `Chart: ${chart}` })
                .locator('svg')
                .first()
                .waitFor();
        }
        await page.getByRole('group', { name: 'What sold best, by units' }).getByRole('rowheader').first().waitFor();
        await look('dashboard');
    });
    await check('reads the figures of each chart as a table, by keyboard', async () => {
        for (const chart of CHARTS) {
            await page.getByText(`${chart}: as a table`).focus();
            await page.keyboard.press('Enter');
            await table(chart).getByRole('row').nth(1).waitFor();
        }
        assert.equal(await table(CHARTS[0]).getByRole('row').count(), 31);
        const [confirmed, rejected, cancelledOnes] = await table(CHARTS[0])
            .getByRole('row')
            .last()
            .getByRole('cell')
            .allInnerTexts();
        if (!shop.isFake) {
            assert.ok(
                Number(confirmed) >= 2 && Number(rejected) >= 1 && Number(cancelledOnes) >= 1,
                'today is counted',
            );
        }
        await look('dashboard-tables');
    });
    await check('points at a chart, and is told what is there', async () => {
        const drawing = page.getByRole('img', { name: `Chart: ${CHARTS[0]}` });
        await drawing.scrollIntoViewIfNeeded();
        // What is above it may still grow while one points there
        await until('word at the pointer', async () => {
            const { x, y, width, height } = await drawing.boundingBox();
            await page.mouse.move(x + width - 20, y + height / 2);
            return drawing.getByText(/^Confirmed: \d/).isVisible();
        });
        await page.mouse.move(0, 0);
    });
    await check('looks back a year, by month, and finds it again after a reload', async () => {
        await page.getByLabel('Time', { exact: true }).selectOption('The last 365 days');
        await page.waitForURL(/span=year/);
        await again();
        await page.getByText(`${CHARTS[0]}: as a table`).click();
        await table(CHARTS[0]).getByRole('row').nth(1).waitFor();
        await until('months', async () => (await table(CHARTS[0]).getByRole('row').count()) < 15);
        await look('dashboard-year');
    });
    await check(
        'chooses days of its own, and is told when they cannot be',
        async () => {
            await page.getByLabel('Time', { exact: true }).selectOption('From … to');
            await page.waitForURL(/span=own/);
            await page.getByLabel('From (UTC)').fill('2026-01-01');
            await page.waitForURL(/from=2026-01-01/);
            await page.getByLabel('To (UTC)').fill('2026-01-08');
            await page.waitForURL(/to=2026-01-08/);
            await page.getByLabel('By', { exact: true }).selectOption('Week');
            await page.waitForURL(/from=2026-01-01&to=2026-01-08&by=week/);
            if (!shop.isFake) {
                await page.getByText('Nothing was sold.', { exact: true }).waitFor();
                await look('dashboard-nothing');
                await page.getByLabel('To (UTC)').fill('2025-12-31');
                await page.getByText('to: must be after from').first().waitFor();
                await look('dashboard-refused');
            }
        },
        { provokes: /status of 400/ },
    );
    await check('finds payments by how they stand, and all that became of one', async () => {
        await at('/admin/payments');
        await rowOnSomePage(page, row(paid));
        await look('payments');
        await page.getByLabel('Status').selectOption('Declined');
        await page.waitForURL(/status=DECLINED/);
        await page.getByRole('cell', { name: 'Declined' }).first().waitFor();
        await rowOnSomePage(page, row(declined));
        await at('/admin/payments');
        await rowOnSomePage(page, row(paid));
        await page.getByRole('link', { name: paid }).click();
        await page.getByRole('group', { name: 'Ledger' }).getByText('Taken').waitFor();
        await look('payment');
    });
    await check('sees what was given back, and for what', async () => {
        await at('/admin/refunds');
        await rowOnSomePage(page, row(cancelled));
        await row(cancelled)
            .getByText(/A return|The cancelled order/)
            .waitFor();
        await look('refunds');
    });
    await check('follows a payment to its order, and sees each step of its way', async () => {
        await at(`/admin/payments?q=${paid}`);
        await page.getByRole('link', { name: 'See the order' }).click();
        const steps = page.getByRole('list', { name: 'Steps' });
        await steps.getByText('Take the money').waitFor();
        await steps.getByText(/captured/).waitFor();
        await page.getByText('It has come to its end: nothing comes next.').waitFor();
        await look('order-steps');
    });
    await inGerman(visit, {
        dashboard: '/admin/dashboard',
        payments: '/admin/payments',
        refunds: '/admin/refunds',
        order: { path: `/admin/orders/${paid}`, says: /^Ware zurücklegen: erledigt – zurückgelegt$/ },
    });
}

/** Orders of today by their ids: one that was paid for, one whose card was declined, one that was cancelled. */
async function business(shop) {
    if (shop.isFake) {
        const id = (place) => `00000000-0000-4000-9000-${String(100 + place).padStart(12, '0')}`;
        return { paid: id(0), declined: /./, cancelled: id(3) };
    }
    const token = await shop.tokenOf(shop.accounts.customer);
    const { sku } = await sell(shop, await shop.tokenOf(shop.accounts.admin), `Egg cup ${randomUUID().slice(0, 8)}`);
    const paid = await ordered(shop, token, sku, 2);
    const cancelled = await ordered(shop, token, sku, 1);
    await shop.api('POST', `/api/v1/orders/${cancelled.id}/cancel`, { token });
    const declined = await shop.api('POST', '/api/v1/orders', {
        token,
        headers: { 'Idempotency-Key': randomUUID() },
        body: { items: [{ sku, quantity: 1 }], paymentToken: 'tok_declined', shippingAddress: paid.shippingAddress },
    });
    await until('refund', async () => {
        const { status } = await shop.api('GET', `/api/v1/orders/${cancelled.id}`, { token });
        return status === 'CANCELLED';
    });
    return { paid: paid.id, declined: declined.id, cancelled: cancelled.id };
}
