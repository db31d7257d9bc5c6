import assert from 'node:assert/strict';

const ENGLISH = /£\d.*|\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec) \d{4}/;

/**
 * Reads pages in German: they speak it, write prices its way, and have room for its long words.
 *
 * @param {import('./visit.mjs').Visit} visit
 * @param {Record<string, string | { path: string, says: RegExp }>} pages where they are, by a name for each, and what is to be read there
 */
export async function inGerman({ page, check, glance, at, again }, pages) {
    const speak = (language) =>
        page.evaluate((chosen) => localStorage.setItem('cloudretail.language', chosen), language);
    await check('reads it all in German as well', async () => {
        await speak('de');
        for (const [name, where] of Object.entries(pages)) {
            const { path, says } = typeof where === 'string' ? { path: where } : where;
            await at(path);
            await page.locator('html[lang="de-DE"] h1').first().waitFor();
            if (says) {
                await page.getByText(says).first().waitFor();
            }
            await glance(`german-${name}`);
            const [english] = ENGLISH.exec(await page.locator('body').innerText()) ?? [];
            assert.equal(english, undefined, `${name} writes a price or a date as the English do`);
        }
        await speak('en');
        await again();
        await page.locator('html[lang="en-GB"] h1').first().waitFor();
    });
}
