import { spread } from '../../common/statistics.mjs';

const GROWTH = 1.1;

/** Notes the resident memory of a process again and again. */
export class MemoryWatch {
    #samples = [];
    #timer;

    constructor(part, everyMillis = 500) {
        this.#timer = setInterval(() => this.#samples.push(part.memory()), everyMillis);
        this.#samples.push(part.memory());
    }

    stop() {
        clearInterval(this.#timer);
        return course(this.#samples);
    }
}

/** Flat: the second half of the time does not need a tenth more than the first. */
export function course(samples) {
    const middle = Math.ceil(samples.length / 2);
    const firstHalf = Math.max(...samples.slice(0, middle));
    const secondHalf = Math.max(...samples.slice(middle), samples.at(-1));
    const { median, max } = spread(samples);
    return {
        atStart: samples[0],
        median,
        max,
        atEnd: samples.at(-1),
        growth: secondHalf / firstHalf,
        flat: secondHalf <= firstHalf * GROWTH,
    };
}
