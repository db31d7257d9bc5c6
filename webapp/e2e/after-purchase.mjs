import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

/**
 * What there is to do with an order that was paid: its invoice, its way, what comes back, what one says of it.
 *
 * @param {import('./visit.mjs').Visit} visit
 * @param {Awaited<ReturnType<import('./goods.mjs').prepare>>} wanted
 * @param {string} address of the order's page
 */
export async function afterPurchase({ page, check, look, at, again, shop }, { customer, admin }, address) {
    const id = address.split('/').at(-1);

    await check('keeps the invoice', async () => {
        await at(address);
        const [file] = await Promise.all([
            page.waitForEvent('download'),
            page.getByRole('button', { name: 'Download the invoice' }).click(),
        ]);
        assert.match(file.suggestedFilename(), /^invoice-.*\.pdf$/);
        assert.equal((await readFile(await file.path())).subarray(0, 5).toString(), '%PDF-');
    });
    await check('sees it travel and arrive, while the page is open', async () => {
        await shop.api('POST', `/api/v1/orders/${id}/ship`, {
            token: admin,
            body: { carrier: 'Royal Mail', trackingNumber: 'RM123456785GB' },
        });
        await page.getByText('Your order is on its way to you.').waitFor();
        await page.getByText(/tracking number RM123456785GB/).waitFor();
        await shop.api('POST', `/api/v1/orders/${id}/deliver`, { token: admin });
        await page.getByText('Your order has arrived.').waitFor();
        await look('order-arrived');
    });
    await check('sends something back, and is told what becomes of it', async () => {
        await page.getByRole('button', { name: 'Return something' }).click();
        await page.getByRole('dialog').getByRole('spinbutton').first().fill('1');
        await page.getByLabel('Why does it come back?').fill('Too bright');
        await look('return');
        await page.getByRole('button', { name: 'Ask for the return' }).click();
        await page.getByText('Asked for', { exact: true }).waitFor();
        const token = await shop.tokenOf(customer);
        const { items } = await shop.api('GET', `/api/v1/orders/${id}/returns`, { token });
        await shop.api('POST', `/api/v1/returns/${items[0].id}/receive`, { token: admin, body: { restock: true } });
        await again();
        await page.getByText(/^(Refunded|Here, the refund is on its way)$/).waitFor();
        await look('order-returned');
    });
    await check(
        'says what it is like',
        async () => {
            await page
                .getByRole('link', { name: /^Review / })
                .first()
                .click();
            await page.getByRole('button', { name: 'Save the review' }).waitFor();
            await page.getByRole('button', { name: 'Save the review' }).click();
            await page.getByRole('radio', { name: '5 stars' }).check();
            await page.getByLabel('What is it like?').fill('Holds tea, and more.');
            await look('review');
            await page.getByRole('button', { name: 'Save the review' }).click();
            await page.getByText(/Your review is saved/).waitFor();
        },
        // Who has not reviewed it yet has no review to be found
        { provokes: /status of 404 .*reviews\/mine/s },
    );
}
