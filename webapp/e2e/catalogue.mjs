import chromium from '@sparticuz/chromium';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { chromium as browsers } from 'playwright-core';

const DESKTOP = { width: 1280, height: 900 };
const MOBILE = { width: 360, height: 740 };

/**
 * Uses a running shop's catalogue as a shopper would.
 *
 * @param {string} shop the address of the shop
 * @param {string} [screenshots] what the names of the screenshots start with; none are taken without it
 * @param {(page: object, check: Function, name: string) => Promise<void>} [more] what else is checked, on each window
 * @returns {Promise<number>} 0 if all is well, else 1
 */
export async function checkCatalogue(shop, screenshots, more) {
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
        await more?.(page, check, 'desktop');
        await check('nothing is amiss in the browser', () => assert.deepEqual(complaints, []));

        const phone = await (
            await browser.newContext({ viewport: MOBILE, deviceScaleFactor: 2, locale: 'en-GB', baseURL: shop })
        ).newPage();
        phone.setDefaultTimeout(15_000);
        await checkMobile(phone, check, (name) => shoot(phone, screenshots, name));
        await more?.(phone, check, 'mobile');
    } finally {
        await browser.close();
    }
    console.log(failed === 0 ? 'All of it works.' : `${failed} failed.`);
    return failed === 0 ? 0 : 1;
}

async function checkDesktop(page, check, shot) {
    const cards = page.getByRole('article');
    const settled = () => page.locator('ul[aria-label="Products"][aria-busy="false"]').waitFor();

    const search = page.getByRole('combobox', { name: 'Search the catalogue' });
    await check('the home page shows what is new', async () => {
        await page.goto('/');
        await cards.first().waitFor();
        await shot('home');
    });
    await check('the catalogue shows products with their price', async () => {
        await page.goto('/search');
        await settled();
        assert.ok((await cards.count()) > 0);
        assert.match(await cards.first().innerText(), /£\d/);
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
    await check('the shop suggests while one types', async () => {
        await search.fill('lan');
        await page
            .getByRole('option', { name: /lantern/i })
            .first()
            .waitFor();
        await shot('desktop-suggestions');
    });
    await check('a search shows only what was searched for', async () => {
        await search.fill('lantern');
        await search.press('Enter');
        await page.getByRole('heading', { name: 'Results for “lantern”' }).waitFor();
        await settled();
        await assertCards(cards, /lantern/i);
        assert.match(page.url(), /\/search\?q=lantern$/);
        await shot('desktop-search');
    });
    await check('"back" undoes the search', async () => {
        await page.goBack();
        await settled();
        assert.equal(await search.inputValue(), '');
        assert.ok((await page.getByRole('heading', { level: 1 }).innerText()) !== 'Results for “lantern”');
    });
    await check('a category shows as many products as it says', async () => {
        const link = page.getByRole('navigation', { name: 'Categories' }).getByRole('link').nth(1);
        const name = await link.locator('span').first().innerText();
        const count = (await link.locator('span').nth(1).innerText()).match(/[\d,]+/)[0];
        await link.click();
        await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
        await settled();
        await page
            .getByRole('status')
            .filter({ hasText: `${count} product` })
            .waitFor();
        await shot('desktop-category');
    });
    await check('a category can be reloaded', async () => {
        await page.reload();
        await settled();
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
    await check('a product’s page tells what it costs, and puts it into the cart', async () => {
        await page.goto('/search?q=lantern');
        await cards
            .filter({ hasText: /In stock/ })
            .first()
            .getByRole('link')
            .click();
        await page.waitForURL(/\/product\//);
        await page.getByRole('button', { name: 'Add to cart' }).click();
        await page.getByRole('link', { name: 'Cart, 1 item' }).waitFor();
        await shot('desktop-product');
    });
    await check('a link to a search opens it', async () => {
        await page.goto('/search?q=lantern');
        await settled();
        assert.equal(await search.inputValue(), 'lantern');
        await assertCards(cards, /lantern/i);
    });
    await check('a search for what is not sold says so', async () => {
        await page.goto('/search?q=xqzvwk');
        await page.getByText('Nothing on the shelves like that').waitFor();
        await shot('desktop-nothing');
    });
    await check('an unknown page says so', async () => {
        await page.goto('/no/such/page');
        await page.getByRole('heading', { name: 'We can’t find that page' }).waitFor();
        await shot('desktop-404');
    });
    await check('dark colours can be chosen, and stay', async () => {
        await page.getByRole('button', { name: 'Dark colours' }).click();
        await page.goto('/');
        await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
        await cards.first().waitFor();
        await shot('desktop-dark');
        await page.getByRole('button', { name: 'Light colours' }).click();
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
        await page.goto('/search');
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
        await page.goto('/search');
        await page.getByRole('article').first().waitFor();
        await page
            .getByText(/^(In stock|Only \d left|Out of stock|Stock unknown right now)$/)
            .first()
            .waitFor();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= MOBILE.width, `the page is ${width} px wide`);
        await shot('mobile');
    });
    await check('a phone has the categories in a menu', async () => {
        const menu = page.getByLabel('Category', { exact: true });
        const option = await menu.locator('option').nth(1).getAttribute('value');
        await menu.selectOption(option);
        await page.waitForURL(/\/category\//);
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
            /status of (404|422|503)/.test(message.text()) &&
            /such\/page|\/products\?|\/orders\/quote/.test(message.location().url);
        if (['error', 'warning'].includes(message.type()) && !provoked) {
            complaints.push(`${message.type()}: ${message.text()} ${message.location().url}`);
        }
    });
    return complaints;
}

export async function shoot(page, prefix, name, options = {}) {
    if (prefix) {
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: `${prefix}${name}.png`, ...options });
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    if (!process.env.SHOP_URL) {
        console.error('Set SHOP_URL to the address of a running shop.');
        process.exit(2);
    }
    process.exitCode = await checkCatalogue(process.env.SHOP_URL, process.env.SCREENSHOT);
}
