const WIDTH = 30;
const LINE_EVERY = 10_000;
const BAR_EVERY = 200;

/** How far it is: a bar on a terminal, otherwise a line every ten seconds and at the end. */
export class Progress {
    #total;
    #out;
    #now;
    #begin;
    #shown = -Infinity;
    #done = 0;

    constructor(total, { out = process.stdout, now = () => performance.now() } = {}) {
        this.#total = total;
        this.#out = out;
        this.#now = now;
        this.#begin = now();
    }

    step() {
        this.#done++;
        const now = this.#now();
        if (now - this.#shown >= (this.#out.isTTY ? BAR_EVERY : LINE_EVERY) || this.#done === this.#total) {
            this.#shown = now;
            this.#show();
        }
    }

    #show() {
        if (this.#out.isTTY) {
            const filled = Math.round(WIDTH * this.#share());
            this.#out.write(`\r[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${this.#text()}\x1b[K`);
            this.#out.write(this.#done === this.#total ? '\n' : '');
        } else {
            this.#out.write(`${this.#text()}\n`);
        }
    }

    #share() {
        return this.#total === 0 ? 1 : this.#done / this.#total;
    }

    #text() {
        const seconds = (this.#now() - this.#begin) / 1000;
        const rate = seconds > 0 ? this.#done / seconds : 0;
        const left = rate > 0 ? (this.#total - this.#done) / rate : 0;
        const percent = `${Math.floor(this.#share() * 100)} %`.padStart(5);
        return `${percent}  ${this.#done} of ${this.#total} invoices, ${rate.toFixed(1)}/s, ${duration(left)} left`;
    }
}

export function duration(seconds) {
    const whole = Math.round(seconds);
    const minutes = Math.floor(whole / 60);
    return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
}
