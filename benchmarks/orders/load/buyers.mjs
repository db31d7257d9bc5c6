import { writeFileSync } from 'node:fs';
import { Http, json } from '../../common/http.mjs';

/** Less than the 15 minutes a token is good for, by more than a load takes. */
const FRESH = 8 * 60_000;

/** Customers with an account each, and a file of their tokens, which are never about to run out. */
export class Buyers {
    #shop;
    #accounts;
    #file;
    #since = -Infinity;

    constructor(shop, count, file) {
        this.#shop = shop;
        this.#file = file;
        this.#accounts = Array.from({ length: count }, (_, number) => ({
            email: `buyer-${number}@benchmark.example`,
            password: `benchmark buyer ${number}`,
        }));
    }

    async register() {
        const http = new Http(2);
        for (const account of this.#accounts) {
            const registration = { ...account, displayName: 'Benchmark', consent: true };
            json(await http.postJson(`${this.#shop.api}/auth/register`, registration), 201);
        }
        http.close();
    }

    async tokenFile() {
        if (performance.now() - this.#since > FRESH) {
            const headers = [];
            for (const account of this.#accounts) {
                headers.push(await this.#shop.as(account));
            }
            const tokens = headers.map(({ Authorization }) => Authorization.replace('Bearer ', ''));
            writeFileSync(this.#file, `${tokens.join('\n')}\n`, { mode: 0o600 });
            this.#since = performance.now();
        }
        return this.#file;
    }

    /** One of them, for single requests. */
    async anyone() {
        return this.#shop.as(this.#accounts[0]);
    }
}
