import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import * as cpu from './cpu.mjs';

const running = new Set();

process.on('exit', () => running.forEach((program) => program.signal('SIGKILL')));

/** A server in a process group of its own, pinned on one core if one is named; `grace`: seconds it may take to end. */
export class Program {
    #child;

    constructor({ name, core, command, env = {}, log, cwd, grace = 15 }) {
        this.name = name;
        this.log = log;
        this.grace = grace;
        const out = openSync(log, 'w');
        const [program, ...args] = pinned(core, command);
        this.#child = spawn(program, args, {
            cwd,
            env: { ...process.env, ...env },
            stdio: ['ignore', out, out],
            detached: true,
        });
        closeSync(out);
        this.#child.on('error', (failure) => (this.failure = failure));
        running.add(this);
    }

    get group() {
        return this.#child.pid;
    }

    get ended() {
        return this.failure !== undefined || this.#child.exitCode !== null || this.#child.signalCode !== null;
    }

    cpu() {
        return cpu.ofGroup(this.group);
    }

    async answers(url, headers, seconds = 120) {
        const deadline = Date.now() + seconds * 1000;
        while (Date.now() < deadline) {
            if (this.ended) {
                throw new Error(`${this.name} ended while it started, see ${this.log}`);
            }
            if ((await status(url, headers)) === 200) {
                return this;
            }
            await wait(200);
        }
        throw new Error(`${this.name} did not answer ${url} with 200 within ${seconds} s, see ${this.log}`);
    }

    signal(name) {
        try {
            process.kill(-this.group, name);
        } catch (e) {
            if (e.code !== 'ESRCH') {
                throw e;
            }
        }
    }

    async stop() {
        this.signal('SIGTERM');
        const deadline = Date.now() + this.grace * 1000;
        while (!this.ended && Date.now() < deadline) {
            await wait(50);
        }
        this.signal('SIGKILL');
        running.delete(this);
    }
}

/** The command on this core alone, or on any where none is named. */
export function pinned(core, command) {
    return core === undefined ? command : ['taskset', '-c', String(core), ...command];
}

/** Fails when one has ended by itself: what is measured must not lack Redis or an upstream unnoticed. */
export function requireAllRunning() {
    for (const { name, ended, log } of running) {
        if (ended) {
            throw new Error(`${name} has ended by itself, see ${log}`);
        }
    }
}

export async function stopAll() {
    await Promise.all([...running].map((program) => program.stop()));
}

async function status(url, headers) {
    try {
        const response = await fetch(url, { headers, signal: AbortSignal.timeout(5000) });
        await response.arrayBuffer();
        return response.status;
    } catch {
        return undefined; // nobody listens yet
    }
}
