import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program } from '../common/program.mjs';
import { chromiumHere } from '../../webapp/e2e/browser.mjs';

/** A browser that can be told what to do by a port. */
export class Browser {
    #program;
    #folder;

    static async open() {
        const { executablePath, args } = await chromiumHere();
        const browser = new Browser();
        browser.#folder = mkdtempSync(join(tmpdir(), 'pages-'));
        browser.port = await freePort();
        browser.#program = new Program({
            name: 'the browser',
            command: [
                executablePath,
                ...args.filter((arg) => !arg.startsWith('--headless')),
                '--headless',
                '--no-sandbox',
                '--no-first-run',
                `--remote-debugging-port=${browser.port}`,
                `--user-data-dir=${browser.#folder}`,
                'about:blank',
            ],
            log: join(browser.#folder, 'log'),
        });
        const address = `http://127.0.0.1:${browser.port}/json/version`;
        await browser.#program.answers(address, {}, 30).catch((failure) => {
            throw new Error(`${failure.message}:\n${readFileSync(join(browser.#folder, 'log'), 'utf8')}`);
        });
        browser.version = (await (await fetch(address)).json()).Browser;
        return browser;
    }

    async close() {
        await this.#program.stop();
        rmSync(this.#folder, { recursive: true, force: true });
    }
}

function freePort() {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.on('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}
