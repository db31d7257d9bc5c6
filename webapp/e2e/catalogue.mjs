import chromium from '@sparticuz/chromium';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { chromium as browsers } from 'playwright-core';

const DESKTOP = { width: 1280, height: 900 };
const MOBILE = { width: 390, height: 844 };

/**
 * Uses a running shop's catalogue as a shopper would.
 *
 * @param {string} shop the address of the shop
 * @param {string} [screenshots] what the names of the screenshots start with; none are taken without it
 * @returns {Promise<number>} 0 if all is well, else 1
 */
export async function checkCatalogue(shop, screenshots) {
    const browser = await browsers.launch({
        executablePath: await chromium.executablePath(),
        args: chromium.args,
        headless: true,
    });
    let failed = 0;
    const check = async (what, work) => {
        try {
            await work();
            console.log(`ok      ${what}`);
        } catch (error) {
            failed++;
            console.log(`FAILED  ${what}: ${error.message.split('\n').slice(0, 12).join(' ')}`);
        }
    };
    try {
        const context = await browser.newContext({ viewport: DESKTOP, locale: 'en-GB', baseURL: shop });
        const page = await context.newPage();
        page.setDefaultTimeout(15_000);
        const complaints = listen(page);
        await checkDesktop(page, check, (name) => shoot(page, screenshots, name));
        await check('nothing is amiss in the browser', () => assert.deepEqual(complaints, []));

        const phone = await (
            await browser.newContext({ viewport: MOBILE, deviceScaleFactor: 2, locale: 'en-GB', baseURL: shop })
        ).newPage();
        phone.setDefaultTimeout(15_000);
        await checkMobile(phone, check, (name) => shoot(phone, screenshots, name));
    } finally {
        await browser.close();
    }
    console.log(failed === 0 ? 'The catalogue works.' : `${failed} failed.`);
    return failed === 0 ? 0 : 1;
}

async function checkDesktop(page, check, shot) {
    const cards = page.getByRole('article');
    const status = page.getByRole('status');
    const settled = () => page.locator('ul[aria-label="Products"][aria-busy="false"]').waitFor();

    await check('the catalogue shows products with price and SKU', async () => {
        await page.goto('/');
        await settled();
        assert.ok((await cards.count()) > 0);
        const text = await cards.first().innerText();
        assert.match(text, /£\d/);
        assert.match(text, /SKU \S/);
    });
    await check('the stock of the products is told', async () => {
        await page
            .getByText(/^(In stock|Only \d left|Out of stock)$/)
            .first()
            .waitFor();
        await shot('desktop');
    });
    await check('the footer credits the data', async () => {
        await page.getByRole('contentinfo').getByText('Daqing Chen').waitFor();
    });
    await check('"Show more" shows more', async () => {
        const before = await cards.count();
        await page.getByRole('button', { name: 'Show more' }).click();
        await cards.nth(before).waitFor();
        assert.ok((await cards.count()) > before);
        const ids = await cards.evaluateAll((all) => all.map((card) => card.getAttribute('aria-labelledby')));
        assert.equal(new Set(ids).size, ids.length, 'a product is shown twice');
    });
    await check('a search shows only what was searched for', async () => {
        await page.getByRole('searchbox').fill('lantern');
        await page.getByRole('heading', { name: 'Results for “lantern”' }).waitFor();
        await settled();
        await assertCards(cards, /lantern/i);
        assert.match(page.url(), /\?q=lantern$/);
        await shot('desktop-search');
    });
    await check('"back" undoes the search', async () => {
        await page.goBack();
        await settled();
        assert.equal(await page.getByRole('searchbox').inputValue(), '');
        assert.ok((await page.getByRole('heading', { level: 1 }).innerText()) !== 'Results for “lantern”');
    });
    await check('a category shows as many products as it says', async () => {
        const link = page.getByRole('navigation', { name: 'Categories' }).getByRole('link').nth(1);
        const name = await link.locator('span').first().innerText();
        const count = (await link.locator('span').nth(1).innerText()).match(/[\d,]+/)[0];
        await link.click();
        await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
        await settled();
        assert.match(await status.innerText(), new RegExp(`\\b${count} product`));
        await shot('desktop-category');
    });
    await check('the order can be chosen', async () => {
        await page.getByLabel('Sort by').selectOption({ label: 'Price: low to high' });
        await page.waitForURL(/sort=price/);
        await settled();
        // The cards of the earlier order stay until the new ones are there
        await page.waitForFunction(() => {
            const prices = [...document.querySelectorAll('ul[aria-label="Products"] article')].map((card) =>
                Number(card.innerText.match(/£([\d,.]+)/)[1].replaceAll(',', '')),
            );
            return prices.length > 1 && prices.every((price, i) => i === 0 || prices[i - 1] <= price);
        });
    });
    await check('a link to a search opens it', async () => {
        await page.goto('/?q=lantern');
        await settled();
        assert.equal(await page.getByRole('searchbox').inputValue(), 'lantern');
        await assertCards(cards, /lantern/i);
    });
    await check('a search for what is not sold says so', async () => {
        await page.goto('/?q=xqzvwk');
        await page.getByText('Nothing on the shelves like that').waitFor();
        await shot('desktop-nothing');
    });
    await check('an unknown page says so', async () => {
        await page.goto('/no/such/page');
        await page.getByRole('heading', { name: 'We can’t find that page' }).waitFor();
        await shot('desktop-404');
    });
    await check('a shop that is away says so, and can be asked again', async () => {
        await page.route('**/api/v1/products?*', (route) =>
            route.fulfill({
                status: 503,
                contentType: 'application/problem+json',
                headers: { 'X-Request-Id': 'r-123' },
                body: JSON.stringify({ title: 'Service away', detail: 'The catalogue is away.', status: 503 }),
            }),
        );
        await page.goto('/');
        const alert = page.getByRole('alert');
        await alert.getByText('The catalogue is away.').waitFor();
        await alert.getByText('r-123').waitFor();
        await shot('desktop-problem');
        await page.unroute('**/api/v1/products?*');
        await alert.getByRole('button', { name: 'Try again' }).click();
        await settled();
    });
}

async function checkMobile(page, check, shot) {
    await check('the catalogue fits a phone', async () => {
        await page.goto('/');
        await page.getByRole('article').first().waitFor();
        await page
            .getByText(/^(In stock|Only \d left|Out of stock|Stock unknown)$/)
            .first()
            .waitFor();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= MOBILE.width, `the page is ${width} px wide`);
        await shot('mobile');
    });
    await check('a phone has the categories in a menu', async () => {
        const menu = page.getByLabel('Category');
        const option = await menu.locator('option').nth(1).getAttribute('value');
        await menu.selectOption(option);
        await page.waitForURL(/category=/);
        await page.locator('ul[aria-label="Products"][aria-busy="false"]').waitFor();
        await shot('mobile-category');
    });
}

/** Title and category are both searched, and both stand on the card. */
async function assertCards(cards, expected) {
    const texts = await cards.allInnerTexts();
    assert.ok(texts.length > 0, 'nothing was found');
    assert.deepEqual(
        texts.filter((text) => !expected.test(text)),
        [],
    );
}

/** What the browser complains of, but for the refusals that the checks provoke. */
function listen(page) {
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('console', (message) => {
        const provoked =
            /status of (404|503)/.test(message.text()) && /such\/page|\/products\?/.test(message.location().url);
        if (['error', 'warning'].includes(message.type()) && !provoked) {
            complaints.push(`${message.type()}: ${message.text()} ${message.location().url}`);
        }
    });
    return complaints;
}

async function shoot(page, prefix, name) {
    if (prefix) {
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: `${prefix}${name}.png` });
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    if (!process.env.SHOP_URL) {
        console.error('Set SHOP_URL to the address of a running shop.');
        process.exit(2);
    }
    process.exitCode = await checkCatalogue(process.env.SHOP_URL, process.env.SCREENSHOT);
}
