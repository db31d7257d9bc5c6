import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and what is good practice beyond. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What keeps somebody out of a page who cannot see, hear or point as others do, as far as a program finds it.
 *
 * @param {import('playwright-core').Page} page
 * @param {{ colours?: boolean }} [only] whether colours alone are looked at
 * @returns {Promise<string[]>} a description of each barrier
 */
export async function barriersOn(page, { colours = false } = {}) {
    // The pages' policy forbids foreign scripts, but not the browser's own console
    if (!(await page.evaluate(() => 'axe' in window))) {
        await page.evaluate(axe);
    }
    const runOnly = colours ? { type: 'rule', values: ['color-contrast'] } : { type: 'tag', values: RULES };
    const violations = await page.evaluate(async (options) => (await window.axe.run(document, options)).violations, {
        runOnly,
        resultTypes: ['violations'],
    });
    return violations.map(
        ({ id, help, nodes }) =>
            `${id}${colours ? ' in the other colours' : ''}: ${help}, ${nodes.length} times\n` +
            nodes
                .slice(0, 3)
                .map(({ target, html, failureSummary }) =>
                    [`  ${target.join(' ')}`, html.slice(0, 200), failureSummary.replaceAll(/\s+/g, ' ')].join(
                        '\n    ',
                    ),
                )
                .join('\n'),
    );
}
