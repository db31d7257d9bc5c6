import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CpuLimit } from '../common/cpu-limit.mjs';
import { Http } from '../common/http.mjs';

/** Longer than the gateway keeps a connection that nobody uses: it then takes new ones, to all servers that are ready. */
const UNUSED_MS = 10_000;
const PATIENCE_MS = 60_000;

/** The two order servers of a shop. The second can step aside, as a server does before it is stopped, and come back. */
export class OrderServers {
    #all;
    #second;
    #limits = [];

    constructor(shop) {
        this.#all = ['order-war', 'order-war-2'].map((name) => shop.part(name));
        this.#second = this.#all[1];
    }

    async are(count) {
        const file = join(this.#second.folder(), 'leaving');
        if (count === 1) {
            writeFileSync(file, '');
        } else {
            rmSync(file, { force: true });
        }
        await this.#secondAnswers(count === 1 ? 503 : 200);
        await wait(UNUSED_MS);
    }

    /** From now on each has so much of a core and no more; 0: as much as there is. */
    limitTo(cores) {
        this.#limits.splice(0).forEach((limit) => limit.lift());
        if (cores > 0) {
            this.#limits.push(...this.#all.map(({ pid }) => new CpuLimit(pid, cores)));
        }
    }

    async #secondAnswers(status) {
        const url = `http://127.0.0.1:${this.#second.environment().HTTP_PORT}/health/ready`;
        const http = new Http(1);
        const deadline = Date.now() + PATIENCE_MS;
        while ((await http.get(url)).status !== status) {
            if (Date.now() > deadline) {
                throw new Error(`The second order server does not answer ${url} with ${status}`);
            }
            await wait(200);
        }
        http.close();
    }
}
