import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { inGerman } from './german.mjs';
import { until } from './shop.mjs';
import { csv, fileFrom, inStock, logInAt, ordered, staff } from './staff.mjs';

/**
 * Makes a product with variants, prices and a picture, brings many more by a file, looks after their stock and sees what was
 * sold of them.
 *
 * @param {import('./visit.mjs').Visit} visit
 */
export async function vendor(visit) {
    const { page, check, look, at, again, shop } = visit;
    const name = randomUUID().slice(0, 8);
    const account = await staff(shop, 'vendor');
    const title = `Tea caddy ${name}`;
    const [small, large] = [`V-${name}-S`, `V-${name}-L`];
    const row = (text) => page.getByRole('row').filter({ hasText: text });

    await check('logs in, and sees what there is to run', async () => {
        await logInAt(visit, '/vendor/products', account);
        await page.getByRole('heading', { level: 1, name: 'Products' }).waitFor();
        await look('products');
    });
    await check('makes a product of two variants', async () => {
        await page.getByRole('link', { name: 'New product' }).click();
        await page.getByRole('heading', { level: 1, name: 'A new product' }).waitFor();
        await page.getByLabel('Title').fill(title);
        await page.getByLabel('Category').fill('Home > Kitchen');
        await page.getByLabel('Description').fill('Keeps tea dry, and looks well doing so.');
        await page.getByRole('button', { name: 'One more variant' }).click();
        await fillVariant(page, 'Variant 1', { sku: small, price: '4.95', stock: '7', size: 'small' });
        await fillVariant(page, 'Variant 2', { sku: large, price: 'dear', stock: '2', size: 'large' });
        await look('new-product');
        await page.getByRole('button', { name: 'Create the product' }).click();
        await page.getByText('must be an amount in pounds').waitFor();
        await page.getByRole('group', { name: 'Variant 2' }).getByLabel('Price').fill('8.50');
        await page.getByRole('button', { name: 'Create the product' }).click();
        await page.waitForURL(/\/pictures$/);
    });
    const path = new URL(page.url()).pathname.replace(/\/pictures$/, '');
    await check('adds a picture, and says what it shows', async () => {
        await page.locator('input[type="file"]').setInputFiles({
            name: 'caddy.png',
            mimeType: 'image/png',
            buffer: await drawn(page),
        });
        await page.getByLabel('What it shows').fill('A tin for tea');
        await page.getByRole('button', { name: 'Add the picture' }).click();
        await page.getByText('The picture is shown.').waitFor();
        await page.getByRole('img', { name: 'A tin for tea' }).waitFor();
        await look('pictures');
    });
    await check('changes a price, and finds it in the history', async () => {
        await page.getByRole('link', { name: 'Variants' }).click();
        await page.getByRole('heading', { level: 1, name: /^Variants of/ }).waitFor();
        await row(large).waitFor();
        await look('variants');
        await page.getByRole('button', { name: `Change ${large}` }).click();
        await page.getByLabel('Price').fill('7.95');
        await look('variant');
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await page.getByText('The variant is saved.').waitFor();
        await row(large).getByText('£7.95').waitFor();
        await page.getByRole('link', { name: 'Price history' }).click();
        await page.getByRole('heading', { level: 1, name: /^Prices of/ }).waitFor();
        if (!shop.isFake) {
            await row(large).getByText('£8.50').first().waitFor();
            await row(large).getByText('£7.95').first().waitFor();
        }
        await look('prices');
    });
    await check('publishes it, and sees it in the shop', async () => {
        await page.getByRole('link', { name: 'Sale', exact: true }).click();
        await page.getByText('This is a draft').waitFor();
        await look('sale');
        await page.getByRole('button', { name: 'Publish' }).click();
        await page.getByText('The product is on sale.').waitFor();
        if (!shop.isFake) {
            await page.getByRole('link', { name: 'See it in the shop' }).click();
            await page.getByRole('heading', { level: 1, name: title }).waitFor();
        }
    });
    await check(
        'is warned when somebody else was faster, and looks at how it is now',
        async () => {
            await at(path);
            await page.getByLabel('Brand').fill('Mine');
            await changeBehind(shop, account, path, { brand: 'Theirs' });
            await page.getByRole('button', { name: 'Save', exact: true }).click();
            await page.getByText('Somebody else changed this').waitFor();
            await look('edited-meanwhile');
            await page.getByRole('button', { name: 'Show how it is now' }).click();
            await until('their brand', async () => (await page.getByLabel('Brand').inputValue()) === 'Theirs');
            await page.getByText('Somebody else changed this').waitFor({ state: 'hidden' });
        },
        { provokes: /status of 412/ },
    );
    await check(
        'is warned again, and saves over it',
        async () => {
            await page.getByLabel('Brand').fill('Mine');
            await changeBehind(shop, account, path, { brand: 'Theirs again' });
            await page.getByRole('button', { name: 'Save', exact: true }).click();
            await page.getByRole('button', { name: 'Save mine anyway' }).click();
            await page.getByText('Somebody else changed this').waitFor({ state: 'hidden' });
            await at(path);
            await until('my brand', async () => (await page.getByLabel('Brand').inputValue()) === 'Mine');
            await look('product');
        },
        { provokes: /status of 412/ },
    );
    await check('brings products by a file, and keeps the list of what is wrong with one row', async () => {
        await at('/vendor/imports');
        await look('imports');
        const file = `goods-${name}.csv`;
        await page
            .getByLabel('CSV file')
            .setInputFiles(
                csv(
                    file,
                    'sku,title,description,category,price,currency,stock',
                    `V-${name}-1,Strainer ${name},,Home > Kitchen,1.95,GBP,5`,
                    `V-${name}-2,Spoon ${name},,Home > Kitchen,1.955,GBP,5`,
                    ...Array.from(
                        { length: 25 },
                        (_, place) => `V-${name}-C${place},Cup ${place} ${name},,Home > Kitchen,${place + 1}.50,GBP,9`,
                    ),
                ),
            );
        await page.getByRole('button', { name: 'Start the import' }).click();
        await page.getByRole('heading', { level: 1, name: `Import of ${file}` }).waitFor();
        await page.getByText('Finished').waitFor({ timeout: 60_000 });
        await page.getByText(/1 refused/).waitFor();
        await look('import');
        const refusals = await fileFrom(page, 'Download the refused rows');
        assert.match(refusals, /^line,column,reason,sku\r\n3,price,/);
        await at('/vendor/imports');
        await page.getByRole('link', { name: file }).waitFor();
    });
    await check('finds it among others, in an order of their own', async () => {
        await at('/vendor/products');
        await page.getByLabel('Part of a title, or a SKU').fill(title.toUpperCase());
        await page.waitForURL(/q=/);
        await row(title).getByText('On sale').waitFor();
        await page.getByLabel('Part of a title, or a SKU').fill('');
        await page.waitForURL((url) => url.search === '');
        await sortBy(visit, 'Price from');
        await page.waitForURL(/sort=price/);
        await again();
        await row('£').first().waitFor();
        await look('products-sorted');
        const prices = (await page.getByRole('cell').filter({ hasText: /^£/ }).allInnerTexts()).map(amountOf);
        assert.deepEqual(
            prices,
            [...prices].sort((a, b) => a - b),
        );
    });
    await check('turns to the next page and back, each with an address of its own', async () => {
        await page.getByRole('button', { name: 'Next page' }).click();
        await page.waitForURL(/page=2/);
        await page.getByText(/· Page 2$/).waitFor();
        await page.goBack();
        await page.getByText(/· Page 1$/).waitFor();
        await page.goForward();
        await page.getByText(/· Page 2$/).waitFor();
        await page.getByRole('button', { name: 'Previous page' }).click();
        await page.getByText(/· Page 1$/).waitFor();
    });
    await check('books a delivery, and sees it among the movements', async () => {
        if (!shop.isFake) {
            await inStock(shop, large);
        }
        await at('/vendor/stock');
        await page.getByLabel('SKU begins with').fill(large.toLowerCase());
        await row(large).getByText('Running low').waitFor();
        await look('stock');
        await page.getByRole('link', { name: large }).click();
        await page.getByLabel('Quantity').fill('3');
        await page.getByLabel('Reason').fill('delivery note 7');
        await page.getByRole('button', { name: 'Book', exact: true }).click();
        await page.getByText('It is booked.').waitFor();
        await row('delivery note 7').getByText('+3').waitFor();
        await page.locator('dd').getByText('5', { exact: true }).first().waitFor();
        await look('sku');
    });
    await check('says when it is running low, and finds it in that list', async () => {
        await page.getByLabel('Threshold').fill('1');
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await page.getByText('The threshold is saved.').waitFor();
        await page.getByText('Enough', { exact: true }).waitFor();
        await page.getByLabel('Threshold').fill('50');
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await page.getByText('Running low', { exact: true }).waitFor();
        await at(`/vendor/stock?low=true&q=${large}`);
        await row(large).waitFor();
        await sortBy(visit, 'Available');
        await page.waitForURL(/sort=available/);
        await row(large).waitFor();
        await look('stock-low');
    });
    await check('books deliveries by a file, one row of which is wrong', async () => {
        await at('/vendor/bookings');
        await page
            .getByLabel('CSV file')
            .setInputFiles(
                csv(
                    'deliveries.csv',
                    'sku,type,quantity,reason',
                    `${large},receipt,2,`,
                    'NOBODYS,receipt,1,',
                    `${small},receipt,2,`,
                ),
            );
        await page.getByRole('button', { name: 'Book the file' }).click();
        await page.getByText('2 of 3 rows are booked.').waitFor();
        await look('bookings');
        assert.match(await fileFrom(page, 'Download the refused rows'), /"3"/);
    });
    await check('sees what was sold', async () => {
        if (shop.isFake) {
            await at('/vendor/sold');
            await row('£').first().waitFor();
        } else {
            const order = await ordered(shop, await shop.tokenOf(shop.accounts.customer), small, 2);
            await at('/vendor/sold');
            await page.getByLabel('SKU').fill(small);
            await page.waitForURL(/sku=/);
            await row(order.number).getByText('Confirmed').waitFor();
            await page.getByLabel('Status').selectOption('Shipped');
            await page.getByText('Nothing sold fits.').waitFor();
            await page.getByLabel('Status').selectOption('Confirmed');
            await row(order.number).waitFor();
        }
        await look('sold');
    });
    await inGerman(visit, {
        products: '/vendor/products',
        'new-product': '/vendor/products/new',
        product: path,
        variants: `${path}/variants`,
        pictures: `${path}/pictures`,
        sale: `${path}/sale`,
        imports: '/vendor/imports',
        stock: '/vendor/stock',
        bookings: '/vendor/bookings',
        sold: '/vendor/sold',
    });
    await check('takes it off sale for good, after being asked', async () => {
        await at(`${path}/sale`);
        await page.getByRole('button', { name: 'Take it off sale' }).click();
        await page.getByRole('button', { name: 'Take it off sale for good' }).waitFor();
        await look('retire');
        await page.getByRole('button', { name: 'Take it off sale for good' }).click();
        await page.getByText('The product is off sale.').waitFor();
    });
}

async function fillVariant(page, group, { sku, price, stock, size }) {
    const fields = page.getByRole('group', { name: group });
    await fields.getByLabel('SKU').fill(sku);
    await fields.getByLabel('Price').fill(price);
    await fields.getByLabel('Opening stock').fill(stock);
    await fields.getByRole('button', { name: 'Add to Options' }).click();
    await fields.getByLabel('Name 1').fill('size');
    await fields.getByLabel('Value 1').fill(size);
}

/** By the head of a column; on a phone, where there is none, by a choice. */
async function sortBy({ page, size }, column) {
    if (size === 'phone') {
        await page.getByLabel('Sort by', { exact: true }).selectOption(`${column}, ascending`);
    } else {
        await page.getByRole('button', { name: `${column}: sort by ${column}` }).click();
    }
}

async function changeBehind(shop, account, path, change) {
    await shop.api('PATCH', `/api/v1/products/${path.split('/').at(-1)}`, {
        token: await shop.tokenOf(account),
        headers: { 'If-Match': '*' },
        body: change,
    });
}

/** A picture as a camera would give it, if small. */
async function drawn(page) {
    const address = await page.evaluate(() => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
        const pen = canvas.getContext('2d');
        pen.fillStyle = '#d9c7a3';
        pen.fillRect(0, 0, 640, 480);
        pen.fillStyle = '#0f5b4a';
        pen.fillRect(220, 120, 200, 260);
        return canvas.toDataURL('image/png');
    });
    return Buffer.from(address.split(',')[1], 'base64');
}

const amountOf = (text) => Number(text.replaceAll(/[^\d.]/g, ''));
