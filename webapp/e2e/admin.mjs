import assert from 'node:assert/strict';
import { cases } from './cases.mjs';
import { inGerman } from './german.mjs';
import { running } from './running.mjs';
import { logInAt, rowOnSomePage, staff } from './staff.mjs';

/**
 * Sees to an order from dispatch to refund, to people, reviews and discounts, and to whether the shop runs as it should.
 *
 * @param {import('./visit.mjs').Visit} visit
 */
export async function admin(visit) {
    const { page, check, look, at, again, shop } = visit;
    const { name, order, recipient, sku, person, company, review, sendBack } = await cases(shop);
    const row = (text) => page.getByRole('row').filter({ hasText: text });
    const dialog = page.getByRole('dialog');
    /** Opens what asks first, and says yes. */
    const act = async (button, answer = button) => {
        await page.getByRole('button', { name: button, exact: true }).click();
        await dialog.getByRole('button', { name: answer, exact: true }).click();
    };

    await check('logs in, and finds an order by its number and by who gets it', async () => {
        await logInAt(visit, '/admin/orders', await staff(shop, 'admin'));
        await page.getByLabel('Number or recipient').fill(order.number);
        await page.waitForURL(searching(order.number));
        await row(order.number).getByText('Confirmed').waitFor();
        await page.getByLabel('Number or recipient').fill(recipient);
        await page.waitForURL(searching(recipient));
        await row(order.number).waitFor();
        await page.getByLabel('Status').selectOption('Confirmed');
        await page.waitForURL(/status=CONFIRMED/);
        await again();
        await row(order.number).waitFor();
        await look('orders');
    });
    await check('opens it, and sees what happened step by step', async () => {
        await page.getByRole('link', { name: order.number }).click();
        await page.getByRole('heading', { level: 1, name: `Order ${order.number}` }).waitFor();
        await page.getByRole('list', { name: 'What happened' }).getByText('Placed', { exact: true }).waitFor();
        await page.getByText('Taken', { exact: true }).first().waitFor();
        await look('order');
    });
    await check('ships it, and says when it has arrived', async () => {
        await page.getByRole('button', { name: 'Ship', exact: true }).click();
        await dialog.getByLabel('Carrier').fill('Royal Mail');
        await dialog.getByLabel('Tracking number').fill('RM123456785GB');
        await look('ship');
        await dialog.getByRole('button', { name: 'Ship', exact: true }).click();
        await page.getByText(`Order ${order.number} is shipped.`).waitFor();
        await page.getByText('RM123456785GB').waitFor();
        await act('Mark as delivered');
        await page.getByText(`Order ${order.number} is delivered.`).waitFor();
        await look('order-delivered');
    });
    await check('receives a return, puts it on the shelf and gives the money back', async () => {
        await sendBack();
        await at('/admin/returns');
        await rowOnSomePage(page, row(sku));
        await look('returns');
        await row(sku)
            .last()
            .getByRole('button', { name: /^Receive/ })
            .click();
        await dialog.getByLabel('What becomes of them').selectOption('Back on the shelf');
        await look('receive');
        await dialog.getByRole('button', { name: 'Receive', exact: true }).click();
        await page.getByText(/The return is received/).waitFor();
    });
    await check('finds somebody, makes them a vendor, locks and unlocks them', async () => {
        await at('/admin/users');
        await page.getByLabel('Search by address or name').fill(person.email);
        await page.waitForURL(/q=/);
        await row(person.email).waitFor();
        await look('users');
        await page.getByRole('link', { name: person.name }).click();
        await page.getByRole('heading', { level: 1, name: person.name }).waitFor();
        await look('user');
        await act('Lock');
        await page.getByText(`${person.name} is locked.`).waitFor();
        await act('Unlock');
        await page.getByText(`${person.name} is unlocked.`).waitFor();
    });
    await check('invites somebody', async () => {
        await at('/admin/users/invite');
        await look('invite');
        await page.getByLabel('E-mail address').fill(`i-${name}@staff.example`);
        await page.getByRole('textbox', { name: 'Name' }).fill(`Annie ${name}`);
        await page.getByRole('checkbox', { name: 'Vendor' }).check();
        await page.getByRole('button', { name: 'Invite somebody' }).click();
        await page.getByText(`i-${name}@staff.example is invited.`).waitFor();
        await page.getByRole('heading', { level: 1, name: `Annie ${name}` }).waitFor();
        await page.getByRole('checkbox', { name: 'Customer' }).check();
        await page.getByRole('button', { name: 'Save roles' }).click();
        await page.getByText('The roles are saved.').waitFor();
    });
    await check('decides about somebody who wants to be a vendor', async () => {
        await at('/admin/applications');
        await rowOnSomePage(page, row(company));
        await look('applications');
        await act(`Approve: ${company}`, 'Approve');
        await page.getByText(`${company} is a vendor now.`).waitFor();
        await row(company).waitFor({ state: 'hidden' });
    });
    await check('hands over to a colleague', async () => {
        await visit.forget();
        await logInAt(visit, '/admin/reviews', await staff(shop, 'admin'));
        await page.getByRole('heading', { level: 1, name: 'Reviews' }).waitFor();
    });
    await check('rejects a review with a reason, and publishes it after all', async () => {
        await at(`/admin/reviews?status=${review.status}`);
        await rowOnSomePage(page, row(review.text));
        await look('reviews');
        await row(review.text)
            .getByRole('button', { name: /^Reject/ })
            .click();
        await dialog.getByLabel('Reason').fill('Advertising');
        await look('reject-review');
        await dialog.getByRole('button', { name: 'Reject', exact: true }).click();
        await page.getByText('The review is rejected.').waitFor();
        await at('/admin/reviews?status=REJECTED');
        await rowOnSomePage(page, row(review.text));
        await row(review.text).getByText('Rejected: Advertising').waitFor();
        await row(review.text)
            .getByRole('button', { name: /^Publish/ })
            .click();
        await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
        await page.getByText('The review is published.').waitFor();
    });
    await check(
        'makes a discount code, and is warned when somebody else changes it',
        async () => {
            const code = `TEN-${name}`.toUpperCase();
            await at('/admin/discounts');
            await look('discounts');
            await page.getByRole('link', { name: 'New discount code' }).click();
            await page.getByRole('textbox', { name: /^Code/ }).fill(code);
            await page.getByLabel('Percent off').fill('10');
            await look('new-discount');
            await page.getByRole('button', { name: 'Make the code' }).click();
            await page.getByText(`Code ${code} is made.`).waitFor();
            await at(`/admin/discounts/${code}`);
            await page.getByLabel('Uses in all').fill('20');
            await change(shop, code, { limit: 30, active: true });
            await page.getByRole('button', { name: 'Save', exact: true }).click();
            await page.getByText('Somebody else changed this').waitFor();
            await look('discount-edited-meanwhile');
            await page.getByRole('button', { name: 'Show how it is now' }).click();
            await page.locator('input[name="limit"][value="30"]').waitFor();
            await page.getByRole('checkbox', { name: 'May be used' }).uncheck();
            await page.getByRole('button', { name: 'Save', exact: true }).click();
            await page.getByText(`Code ${code} is saved.`).waitFor();
            await look('discount');
        },
        { provokes: /status of 412/ },
    );
    await check('looks at taxes, shipping costs and categories, and how they are changed', async () => {
        await at('/admin/taxes');
        await row('GB').waitFor();
        await look('taxes');
        await page.getByRole('button', { name: 'Change: GB' }).click();
        assert.equal(await dialog.getByLabel('Standard, in percent').inputValue(), '20');
        await look('tax');
        await at('/admin/shipping');
        await row('Standard').first().waitFor();
        await look('shipping');
        await page
            .getByRole('button', { name: /^Change: / })
            .first()
            .click();
        await dialog.waitFor();
        await look('rates');
        await at('/admin/categories');
        await row(' > ').first().waitFor();
        await look('categories');
        await page.getByRole('button', { name: 'Add a category' }).click();
        await dialog.waitFor();
        await look('category');
    });
    await inGerman(visit, {
        orders: '/admin/orders',
        order: { path: `/admin/orders/${order.id}`, says: /^Zahlung: erledigt – eingezogen$/ },
        returns: '/admin/returns',
        users: '/admin/users',
        applications: '/admin/applications',
        reviews: '/admin/reviews',
        discounts: '/admin/discounts',
        'new-discount': '/admin/discounts/new',
        taxes: '/admin/taxes',
        shipping: '/admin/shipping',
        categories: '/admin/categories',
        'dead-letters': '/admin/dead-letters',
        reconciliation: '/admin/reconciliation',
        health: '/admin/health',
    });
    await running(visit, order);
}

const searching = (text) => (url) => url.searchParams.get('q') === text;

async function change(shop, code, body) {
    await shop.api('PATCH', `/api/v1/discount-codes/${code}`, {
        token: await shop.tokenOf(shop.accounts.admin),
        headers: { 'If-Match': '*' },
        body,
    });
}
