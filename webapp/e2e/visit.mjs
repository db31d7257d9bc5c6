import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as browsers } from 'playwright-core';
import { barriersOn } from './barriers.mjs';
import { chromiumHere } from './browser.mjs';

const SIZES = {
    desktop: { viewport: { width: 1280, height: 900 } },
    phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 },
};
const PATIENCE = 15_000;

/** After a step that failed: what builds on it fails too, and need not take long. */
const LITTLE_PATIENCE = 3_000;

const FAILURES = fileURLToPath(new URL('../target/e2e', import.meta.url));

/**
 * A person's way through the shop, in one window.
 *
 * @typedef {object} Visit
 * @property {import('playwright-core').Page} page
 * @property {(what: string, work: () => Promise<void>, expected?: { provokes?: RegExp }) => Promise<void>} check does a
 *   step and says whether it went well; the browser must not complain meanwhile, but for what the step is said to provoke:
 *   "status of 404 …/products/x", say
 * @property {(name: string) => Promise<void>} look looks at the page that was reached, once it has settled: that it fits the
 *   window and, by day and by night, that nobody is kept out of it; takes its picture if SCREENSHOT says so
 * @property {(name: string) => Promise<void>} glance looks only that it fits the window, with nothing cut off that one reads
 *   or presses; takes its picture too
 * @property {(path: string) => Promise<void>} at opens the page at this path
 * @property {() => Promise<void>} again loads the page once more
 * @property {() => Promise<void>} forget forgets who is logged in
 * @property {'desktop' | 'phone'} size
 * @property {import('./shop.mjs').Shop} shop
 */

/**
 * Sends somebody through the shop with a window of each size at once.
 *
 * @param {(visit: Visit) => Promise<void>} person
 * @param {() => Promise<import('./shop.mjs').Shop>} openShop for each window one, which may be the same
 * @returns {Promise<number>} how many steps failed
 */
export async function send(person, openShop) {
    const wanted = Object.keys(SIZES).filter((size) => (process.env.SIZE ?? size) === size);
    const browser = await browsers.launch({ ...(await chromiumHere()), headless: true });
    try {
        const failed = await Promise.all(wanted.map((size) => visit(browser, person, size, openShop)));
        return failed.reduce((sum, each) => sum + each, 0);
    } finally {
        await browser.close();
    }
}

async function visit(browser, person, size, openShop) {
    const shop = await openShop();
    try {
        const context = await browser.newContext({
            ...SIZES[size],
            baseURL: shop.url,
            locale: 'en-GB',
            timezoneId: 'Europe/London',
            reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        page.setDefaultTimeout(PATIENCE);
        const steps = new Steps(page, `${person.name}-${size}`, shop);
        const { check, look, glance, forget, settledSession } = steps;
        const at = (path) => settledSession().then(() => page.goto(path));
        const again = () => settledSession().then(() => page.reload());
        await person({ page, check, look, glance, at, again, forget, size, shop });
        await context.close();
        return steps.failed;
    } finally {
        await shop.close();
    }
}

/** What somebody does, one after the other, what the browser says to it, and what is amiss on the pages they reach. */
class Steps {
    failed = 0;
    #requests = new Set();
    #complaints = [];
    #amiss = [];

    constructor(page, name, shop) {
        this.page = page;
        this.name = name;
        this.shop = shop;
        page.on('pageerror', (error) => this.#complaints.push(`error: ${error.stack ?? error.message}`));
        page.on('console', (message) => {
            if (['error', 'warning'].includes(message.type())) {
                this.#complaints.push(`${message.type()}: ${message.text()} ${message.location().url}`);
            }
        });
        page.on('request', (request) => {
            if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
                this.#requests.clear();
            }
            // What comes bit by bit never ends, and the page does not wait for it
            if (!request.url().endsWith('/events')) {
                this.#requests.add(request);
            }
        });
        page.on('requestfinished', (request) => this.#requests.delete(request));
        page.on('requestfailed', (request) => this.#requests.delete(request));
    }

    check = async (what, work, { provokes } = {}) => {
        try {
            // Each step from another address: they follow each other faster than a person's, and the limits are a person's
            await this.page.context().setExtraHTTPHeaders({ 'X-Forwarded-For': this.shop.someAddress() });
            await work();
            // What the browser has said by now was heard once it answers
            await this.page.evaluate(() => document.title);
            const complaints = this.#complaints.filter((complaint) => !provokes?.test(complaint));
            const amiss = [...this.#amiss, ...complaints.map((complaint) => `the browser complains: ${complaint}`)];
            assert.ok(amiss.length === 0, amiss.join('\n'));
            console.log(`ok      ${this.name}: ${what}`);
        } catch (error) {
            this.failed++;
            this.page.setDefaultTimeout(LITTLE_PATIENCE);
            console.log(`FAILED  ${this.name}: ${what}: ${error.message.split('\n').slice(0, 40).join('\n        ')}`);
            await this.#keepPicture(what);
        }
        this.#complaints = [];
        this.#amiss = [];
    };

    /** What is amiss on a page keeps nobody from going on; the step fails at its end. */
    look = async (name) => {
        await settled(this.page, this.#requests);
        const at = `${this.name}-${name}`;
        const found = await lookAt(this.page, at);
        this.#amiss.push(...found.map((each) => `${at}: ${each}`));
    };

    glance = async (name) => {
        await settled(this.page, this.#requests);
        const at = `${this.name}-${name}`;
        const found = [...(await tooWide(this.page)), ...(await this.page.evaluate(cutOff))];
        await takePicture(this.page, at);
        this.#amiss.push(...found.map((each) => `${at}: ${each}`));
    };

    /** Waits until the session has its next cookie: nobody else is as quick as to leave a page before. */
    settledSession = async () => {
        const refreshes = [...this.#requests].filter((request) => request.url().endsWith('/auth/refresh'));
        await Promise.all(refreshes.map((request) => request.response()));
    };

    forget = async () => {
        await this.settledSession();
        await this.page.evaluate(() => localStorage.clear());
        await this.page.context().clearCookies();
    };

    async #keepPicture(what) {
        const file = join(FAILURES, `${this.name} ${what.replaceAll(/[^\w ]/g, '')}.png`);
        await mkdir(FAILURES, { recursive: true });
        await this.page.screenshot({ path: file }).then(
            () => console.log(`        at ${this.page.url()}, see ${file}`),
            (error) => console.log(`        at ${this.page.url()}, no picture: ${error.message.split('\n')[0]}`),
        );
    }
}

async function lookAt(page, name) {
    const wide = await tooWide(page);
    const day = await barriersOn(page);
    await takePicture(page, name);
    const other = await page.evaluate(turnColours);
    const night = await barriersOn(page, { colours: true });
    await takePicture(page, `${name}-${other}`);
    await page.evaluate(turnColours);
    return [...wide, ...day, ...night];
}

async function tooWide(page) {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    return width > page.viewportSize().width ? [`the page is ${width} px wide`] : [];
}

/** Words that are longer than what they are on. */
function cutOff() {
    return [
        ...document.querySelectorAll(
            'main button, main button *, main a, main label, main th, main h1, main h2, main h3',
        ),
    ]
        .filter((element) => element.checkVisibility() && element.clientWidth > 1)
        .filter((element) => {
            const { overflowX, display } = getComputedStyle(element);
            return display !== 'inline' && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        })
        .map((element) => `“${element.textContent.trim().slice(0, 60)}” is cut off`);
}

/** By night what was by day; without transitions, which would be measured half-way. */
function turnColours() {
    const root = document.documentElement;
    const other = root.dataset.mantineColorScheme === 'dark' ? 'light' : 'dark';
    root.dataset.mantineColorScheme = other;
    document.getAnimations().forEach((animation) => animation instanceof CSSTransition && animation.finish());
    return other;
}

/** The page is drawn, nothing is awaited from the shop any more, nothing moves. */
async function settled(page, requests) {
    const deadline = Date.now() + PATIENCE;
    for (let quiet = 0; quiet < 3; quiet = requests.size === 0 && (await page.evaluate(isStill)) ? quiet + 1 : 0) {
        if (Date.now() > deadline) {
            const open = [...requests].map((request) => request.url());
            assert.fail(
                `the page does not settle or has no h1; it waits for ${open.join(', ') || 'nothing from the shop'}`,
            );
        }
        await page.waitForTimeout(50);
    }
}

function isStill() {
    const moves = document
        .getAnimations()
        .some(
            (animation) =>
                animation.playState === 'running' && animation.effect?.getComputedTiming().iterations !== Infinity,
        );
    // Until the program has drawn something the page is as still as it is empty
    const isDrawn = document.querySelector('h1') && !document.querySelector('[aria-busy="true"]');
    return isDrawn && document.fonts.status === 'loaded' && !moves;
}

async function takePicture(page, name) {
    if (process.env.SCREENSHOT) {
        await page.screenshot({ path: `${process.env.SCREENSHOT}${name}.png`, fullPage: true, timeout: 4 * PATIENCE });
    }
}
