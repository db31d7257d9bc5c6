import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Program } from '../../common/program.mjs';

const PATIENCE = 60_000;

/** The shop's broker, which can be killed and started again with what it had. */
export class Broker {
    #shop;
    #folder;
    #program;

    constructor(shop, folder) {
        this.#shop = shop;
        this.#folder = folder;
    }

    /** Does some work without it. */
    async without(work) {
        const kafka = this.#shop.part('kafka');
        const as = { command: kafka.command(), env: kafka.environment(), cwd: kafka.folder() };
        await this.#kill(kafka.pid);
        try {
            return await work();
        } finally {
            this.#program = new Program({ name: 'Kafka', ...as, log: join(this.#folder, 'kafka.log') });
            this.#shop.replaced('kafka', this.#program.group);
        }
    }

    async #kill(pid) {
        process.kill(pid, 'SIGKILL');
        await this.#program?.stop();
        const deadline = Date.now() + PATIENCE;
        while (isThere(pid)) {
            if (Date.now() > deadline) {
                throw new Error('Kafka does not end');
            }
            await wait(50);
        }
    }
}

function isThere(pid) {
    try {
        process.kill(pid, 0);
        return true;
    } catch {
        return false;
    }
}
