/** Does so many things at once, and what has the same lane one after the other, in the order in which it came. */
export class Lanes {
    #atOnce;
    #waitingAtMost;
    #running = 0;
    #ready = [];
    #lanes = new Map();
    #pending = new Set();
    #failure;

    constructor(atOnce) {
        this.#atOnce = atOnce;
        this.#waitingAtMost = atOnce * 16;
    }

    /** Resolves once there is room for more, not when it is done. Throws what an earlier one threw. */
    async add(lane, work) {
        while (this.#pending.size >= this.#waitingAtMost) {
            await Promise.race(this.#pending);
        }
        this.#requireSound();
        const before = this.#lanes.get(lane) ?? Promise.resolve();
        const done = before
            .then(() => this.#inTurn(work))
            .catch((failure) => (this.#failure ??= failure))
            .then(() => {
                this.#pending.delete(done);
                if (this.#lanes.get(lane) === done) {
                    this.#lanes.delete(lane);
                }
            });
        this.#lanes.set(lane, done);
        this.#pending.add(done);
    }

    async end() {
        await Promise.all(this.#pending);
        this.#requireSound();
    }

    async #inTurn(work) {
        if (this.#running >= this.#atOnce) {
            await new Promise((ready) => this.#ready.push(ready));
        } else {
            this.#running++;
        }
        try {
            this.#requireSound();
            await work();
        } finally {
            const next = this.#ready.shift();
            if (next) {
                next();
            } else {
                this.#running--;
            }
        }
    }

    #requireSound() {
        if (this.#failure) {
            throw this.#failure;
        }
    }
}
