/** Numbers that look random and are the same for the same seeds (mulberry32). */
export class Random {
    #state;

    constructor(...seeds) {
        this.#state = seeds.reduce((state, seed) => scrambled(Math.imul(state ^ seed, 0x9e3779b1) + 0x85ebca6b), 0);
    }

    /** From 0 to below 1. */
    next() {
        this.#state = (this.#state + 0x6d2b79f5) | 0;
        return scrambled(this.#state) / 2 ** 32;
    }

    /** A whole number from 0 to below the bound. */
    below(bound) {
        return Math.floor(this.next() * bound);
    }

    of(list) {
        return list[this.below(list.length)];
    }

    chance(probability) {
        return this.next() < probability;
    }

    /** So many different ones of the list, in the list's order where that is shorter. */
    some(list, count) {
        const left = [...list];
        return Array.from({ length: Math.min(count, left.length) }, () => left.splice(this.below(left.length), 1)[0]);
    }

    /** Around 0, most of it between -2 and 2. */
    normal() {
        return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    }
}

/** Picks the n-th of a list about n times as seldom as the first, as words of a language are used. */
export class Zipf {
    #list;
    #sums = [];

    constructor(list, exponent = 1) {
        this.#list = list;
        let sum = 0;
        for (let rank = 1; rank <= list.length; rank++) {
            sum += rank ** -exponent;
            this.#sums.push(sum);
        }
    }

    pick(random) {
        const wanted = random.next() * this.#sums.at(-1);
        let low = 0;
        let high = this.#sums.length - 1;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.#sums[middle] <= wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return this.#list[low];
    }
}

function scrambled(number) {
    let mixed = Math.imul(number ^ (number >>> 15), number | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
}
