import assert from 'node:assert/strict';
import { until } from './shop.mjs';

/**
 * Whether the shop runs as it should, and who did what in it.
 *
 * @param {import('./visit.mjs').Visit} visit
 * @param {{ id: string }} order one that was just shipped
 */
export async function running({ page, check, look, at, again, shop }, order) {
    const row = (text) => page.getByRole('row').filter({ hasText: text });

    await check('finds in the audit log what was done to the order', async () => {
        await at(`/admin/audit?action=order-shipped&subject=${shop.isFake ? '' : order.id}`);
        // It comes there by a message
        await until('entry in the audit log', async () => {
            await page.getByText(/\d rows? ·/).waitFor();
            if ((await row('order-shipped').count()) > 0) {
                return true;
            }
            await again();
            return false;
        });
        await look('audit');
    });
    await check('looks whether messages were set aside, service by service', async () => {
        await at('/admin/dead-letters');
        for (const service of ['Orders', 'Payments', 'Inventory', 'Products', 'Users']) {
            await page.getByLabel('Service').selectOption(service);
            await page.getByText(/\d rows? ·/).waitFor();
        }
        await look('dead-letters');
    });
    if (shop.isFake) {
        await check('reads one that was, and gives it back', async () => {
            await at('/admin/dead-letters?service=order');
            await page.getByRole('rowheader').first().getByRole('link').click();
            await page.getByRole('heading', { level: 1, name: 'A message that was set aside' }).waitFor();
            await page.getByText('A product without variants').first().waitFor();
            await look('dead-letter');
            await page.getByRole('button', { name: 'Give it back' }).click();
            await page.getByRole('dialog').getByRole('button', { name: 'Give it back' }).waitFor();
            await look('replay');
            await page.getByRole('dialog').getByRole('button', { name: 'Give it back' }).click();
            await page.getByText('The message is on its way.').waitFor();
        });
    }
    await check('has the books compared', async () => {
        await at('/admin/reconciliation');
        const verdict = page.getByRole('status').filter({ hasText: /books|book could/ });
        await verdict.waitFor({ timeout: 30_000 });
        await look('reconciliation');
        await page.getByRole('button', { name: 'Compare again' }).click();
        await verdict.waitFor({ timeout: 30_000 });
    });
    await check('sees how each service is, with its circuits, as it changes', async () => {
        await at('/admin/health');
        await page
            .getByRole('status')
            .filter({ hasText: /Everything is up|down/ })
            .waitFor();
        for (const service of ['Orders', 'Payments', 'Inventory', 'Products', 'Users', 'Gateway']) {
            await page.getByRole('heading', { level: 2, name: service }).waitFor();
        }
        await page
            .getByText(/Closed: calls go through/)
            .first()
            .waitFor();
        await look('health');
        const asked = await page.waitForRequest(/\/health$/);
        assert.ok(await asked.response(), 'it is asked anew');
    });
}
