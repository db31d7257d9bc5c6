import assert from 'node:assert/strict';
import { chromium as browsers } from 'playwright-core';
import { chromiumHere } from './browser.mjs';

/** Reads the page for those who write programs, as they do: what to ask the shop, and what it tells by events. */
const browser = await browsers.launch({ ...(await chromiumHere()), headless: true });
try {
    const page = await (await browser.newContext({ baseURL: process.env.SHOP_URL })).newPage();
    page.setDefaultTimeout(30_000);
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));

    await page.goto('/openapi/ui/');
    await page.locator('#api .opblock').first().waitFor();
    const event = page.locator('#events details', { hasText: 'order.confirmed.v1' });
    await event.locator('summary').click();
    const text = await event.innerText();

    assert.match(text, /An order is paid and will be fulfilled/);
    assert.match(text, /items\[\]\.unitPrice\.amount\s+integer\s+always/);
    assert.match(text, /"number": "CR-1000001"/);
    assert.match(text, /ce_requestid/);
    assert.equal(await page.locator('#events h3', { hasText: 'cloudretail.order' }).count(), 1);
    assert.deepEqual(complaints, []);
} finally {
    await browser.close();
}
