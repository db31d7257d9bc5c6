import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import chromium from '@sparticuz/chromium';

/** Meant for places that are not this one: they would let pages do what a shopper's browser forbids, or all tabs share a fate. */
const NOT_HERE = ['--disable-web-security', '--allow-running-insecure-content', '--single-process', '--no-zygote'];

/** The browser that npm brings, or that of CHROMIUM_PATH. */
export async function chromiumHere() {
    const own = process.env.CHROMIUM_PATH;
    return own
        ? { executablePath: own, args: [] }
        : {
              executablePath: await unpacked(),
              args: chromium.args.filter((arg) => !NOT_HERE.includes(arg)),
          };
}

/** Unpacks it where everybody finds it, unless it is there; one after the other, since half of it cannot be started. */
async function unpacked() {
    const turn = join(tmpdir(), 'cloudretail-chromium-turn');
    for (const deadline = Date.now() + 30_000; Date.now() < deadline && !(await take(turn));) {
        await pause(100);
    }
    try {
        return await chromium.executablePath();
    } finally {
        await rm(turn, { recursive: true, force: true });
    }
}

const take = (turn) =>
    mkdir(turn).then(
        () => true,
        () => false,
    );
