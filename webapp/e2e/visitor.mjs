import assert from 'node:assert/strict';
import { away } from './away.mjs';
import { inGerman } from './german.mjs';

/**
 * Looks around without an account.
 *
 * @param {import('./visit.mjs').Visit} visit
 */
export async function visitor(visit) {
    const { page, check, look, at, again, size } = visit;
    const cards = page.getByRole('article');
    const search = page.getByRole('combobox', { name: 'Search the catalogue' });
    const settled = () => page.locator('ul[aria-label="Products"][aria-busy="false"]').waitFor();
    const isPhone = size === 'phone';

    await check('the home page shows what is new', async () => {
        await at('/');
        await cards.first().waitFor();
        await page.getByRole('contentinfo').getByText('Daqing Chen').waitFor();
        await look('home');
    });
    await check('everything there is comes next', async () => {
        await page.getByRole('link', { name: 'See everything' }).first().click();
        await page.getByRole('heading', { level: 1, name: 'Everything' }).waitFor();
        assert.match(page.url(), /\/search$/);
    });
    await check('the catalogue shows products with price and stock', async () => {
        await settled();
        await cards.first().getByText(/£\d/).first().waitFor();
        await page
            .getByText(/^(In stock|Only \d left|Out of stock)$/)
            .first()
            .waitFor();
        await look('catalogue');
    });
    await check('more comes while one scrolls, nothing twice', async () => {
        const before = await cards.count();
        await cards.nth(before - 1).scrollIntoViewIfNeeded();
        await cards.nth(before).waitFor();
        await settled();
        const ids = await cards.evaluateAll((all) => all.map((card) => card.getAttribute('aria-labelledby')));
        assert.equal(new Set(ids).size, ids.length, 'a product is shown twice');
    });
    await check('the shop suggests while one types, and the arrow keys choose', async () => {
        await search.fill('lan');
        const option = page.getByRole('option', { name: /lantern/i }).first();
        await option.waitFor();
        await look('suggestions');
        await search.press('ArrowDown');
        await page.locator('[role="option"][aria-selected="true"]').waitFor();
        await search.press('Escape');
        await option.waitFor({ state: 'hidden' });
    });
    await check('a search shows only what was searched for', async () => {
        await search.fill('lantern');
        await search.press('Enter');
        await page.getByRole('heading', { name: 'Results for “lantern”' }).waitFor();
        await settled();
        await assertCards(cards, /lantern/i);
        assert.match(page.url(), /\/search\?q=lantern$/);
        await look('search');
    });
    await check('a filter narrows it and becomes a chip; “back” takes it away', async () => {
        await openFilters(page, isPhone);
        const band = page.getByRole('group', { name: 'Price' }).getByRole('radio').first();
        await band.click();
        if (isPhone) {
            await look('filters');
            await page.getByRole('button', { name: 'Show results' }).click();
        }
        const chips = page.getByRole('list', { name: 'Active filters' });
        await chips.getByRole('link', { name: /^Remove filter: / }).waitFor();
        await settled();
        assert.match(page.url(), /Price=/);
        await look('filtered');
        const shared = page.url();
        await page.goBack();
        await chips.waitFor({ state: 'hidden' });
        await at(shared);
        await chips.getByRole('link', { name: /^Remove filter: / }).click();
        await page.waitForURL(/\/search\?q=lantern$/);
    });
    await check('a category shows as many products as it says', async () => {
        await at('/search');
        await settled();
        const { name, count } = isPhone ? await chooseInMenu(page) : await chooseInList(page);
        await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
        await settled();
        await page
            .getByRole('status')
            .filter({ hasText: `${count} product` })
            .waitFor();
        await look('category');
        await again();
        await settled();
    });
    await check('the order can be chosen', async () => {
        await page.getByLabel('Sort by').selectOption({ label: 'Price: low to high' });
        await page.waitForURL(/sort=price/);
        // The cards of the earlier order stay until the new ones are there
        await page.waitForFunction(() => {
            const prices = [...document.querySelectorAll('ul[aria-label="Products"] article')].map((card) =>
                Number(card.innerText.match(/£([\d,.]+)/)?.[1].replaceAll(',', '')),
            );
            return prices.length > 1 && prices.every((price, i) => i === 0 || prices[i - 1] <= price);
        });
    });
    await check('a product’s page tells what it costs and whether it is there', async () => {
        await at('/search?q=lantern');
        await cards
            .filter({ hasText: /In stock/ })
            .first()
            .getByRole('link')
            .click();
        await page.waitForURL(/\/product\//);
        await page.getByRole('button', { name: 'Add to cart' }).waitFor();
        await page.getByText('In stock', { exact: true }).first().waitFor();
        await look('product');
        assert.match(await page.locator('link[rel="canonical"]').getAttribute('href'), /\/product\//);
    });
    await check('a search for what is not sold says so', async () => {
        await at('/search?q=xqzvwk');
        await page.getByText('Nothing on the shelves like that').waitFor();
        await look('nothing');
    });
    await check(
        'an unknown page and an unknown product say so',
        async () => {
            await at('/no/such/page');
            await page.getByRole('heading', { name: 'We can’t find that page' }).waitFor();
            await look('unknown-page');
            await at('/product/no-such-product');
            await page.getByRole('heading', { name: 'This product is not sold here' }).waitFor();
            await look('unknown-product');
        },
        { provokes: /status of 404 .*no.such/s },
    );
    await check('dark colours and another language can be chosen, and stay', async () => {
        await page.getByRole('button', { name: 'Dark colours' }).click();
        await page.getByRole('contentinfo').getByText('Deutsch').click();
        await page.locator('html[data-mantine-color-scheme="dark"][lang^="de"]').waitFor();
        await at('/');
        await page.locator('html[data-mantine-color-scheme="dark"][lang^="de"]').waitFor();
        await cards.first().waitFor();
        await look('german');
        await page.getByRole('contentinfo').getByText('English').click();
        await page.getByRole('button', { name: 'Light colours' }).click();
        await page.locator('html[data-mantine-color-scheme="light"][lang^="en"]').waitFor();
    });
    await inGerman(visit, {
        home: '/',
        search: '/search?q=lantern&sort=price',
        product: await somewhere(page, cards),
        cart: '/cart',
        login: '/login',
        register: '/login/register',
    });
    await whatIsAway(visit, settled);
}

/** The address of some product. */
async function somewhere(page, cards) {
    await cards.first().waitFor();
    return cards.first().getByRole('link').getAttribute('href');
}

/** A service that is away costs its own part of a page. */
async function whatIsAway({ page, check, look, at }, settled) {
    await check(
        'where the stock is not known, the page says so and the rest is there',
        async () => {
            await page.route('**/api/v1/inventory*', away('The catalogue is'));
            await at('/search?q=lantern');
            await settled();
            await page.getByText('Stock unknown right now').first().waitFor();
            await look('stock-away');
            await page.unroute('**/api/v1/inventory*');
        },
        { provokes: /status of 503 .*inventory/s },
    );
    await check(
        'where no reviews can be had, the product can be bought all the same',
        async () => {
            await page.route('**/reviews?*', away('The catalogue is'));
            await page.getByRole('article').first().getByRole('link').click();
            await page.getByRole('alert').getByText('The catalogue is away.').waitFor({ timeout: 30_000 });
            await page.getByRole('button', { name: 'Add to cart' }).waitFor();
            await look('reviews-away');
            await page.unroute('**/reviews?*');
        },
        { provokes: /status of 503 .*reviews/s },
    );
    await check(
        'a shop that is away says so, and can be asked again',
        async () => {
            await page.route('**/api/v1/products?*', away('The catalogue is'));
            // What is found by words does not come along with the page
            await at('/search?q=lantern');
            const alert = page.getByRole('alert');
            await alert.getByText('The catalogue is away.').waitFor();
            await alert.getByText('r-123').waitFor();
            await look('catalogue-away');
            await page.unroute('**/api/v1/products?*');
            await alert.getByRole('button', { name: 'Try again' }).click();
            await settled();
        },
        { provokes: /status of 503 .*products/s },
    );
    await check(
        'a browser without a network says so, and goes on by itself',
        async () => {
            await page.context().setOffline(true);
            await page.getByText('You are offline.').waitFor();
            await look('offline');
            await page.context().setOffline(false);
            await page.getByText('You are offline.').waitFor({ state: 'hidden' });
        },
        { provokes: /ERR_INTERNET_DISCONNECTED/ },
    );
}

async function openFilters(page, isPhone) {
    if (isPhone) {
        await page.getByRole('button', { name: /^Filters/ }).click();
        await page.getByRole('dialog').waitFor();
    }
}

async function chooseInList(page) {
    const link = page.getByRole('navigation', { name: 'Categories' }).getByRole('link').nth(1);
    const name = await link.locator('span').first().innerText();
    const [count] = (await link.locator('span').nth(1).innerText()).match(/[\d,]+/);
    await link.click();
    return { name, count };
}

async function chooseInMenu(page) {
    const menu = page.getByLabel('Category', { exact: true });
    const option = menu.locator('option').nth(1);
    const [, name, count] = /^\s*(.*) \(([\d,]+)\)$/.exec(await option.textContent());
    await menu.selectOption(await option.getAttribute('value'));
    await page.waitForURL(/\/category\//);
    return { name, count };
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
