import { Zipf } from './random.mjs';

const LONGEST = 7;
const COLLECTIONS = 3000;

/** Makes titles as the real ones are made: each word follows another as often as it does there. */
export class Wording {
    #starts = [];
    #followers = new Map();
    #collections;

    constructor(titles, random) {
        for (const title of titles) {
            const words = title.split(' ');
            this.#starts.push(words[0]);
            words.forEach((word, index) => {
                this.#followers.set(word, [...(this.#followers.get(word) ?? []), words[index + 1]]);
            });
        }
        this.#collections = new Zipf(names(COLLECTIONS, random));
    }

    phrase(random) {
        const words = [random.of(this.#starts)];
        while (words.length < LONGEST) {
            const next = random.of(this.#followers.get(words.at(-1)));
            if (next !== undefined) {
                words.push(next);
            } else if (words.length > 1) {
                break;
            } else {
                words[0] = random.of(this.#starts);
            }
        }
        return words.join(' ');
    }

    /** A few are everywhere, most are rare. */
    collection(random) {
        return this.#collections.pick(random);
    }
}

const BEGINNINGS =
    'Ash Bel Brook Cam Clar Dun East Elm Fair Gar Hart Hol Kel Lang Mar Nor Oak Pem Quin Ros Sal Thorn Upp Ver West Wil Yar Zel Châ Mál'.split(
        ' ',
    );
const MIDDLES = ['', '', 'a', 'e', 'er', 'in', 'or', 'ing', 'é'];
const ENDINGS =
    'bury by combe dale don ford gate ham hurst leigh ley minster mere mouth ridge stead stow ton wick worth'.split(
        ' ',
    );

/** So many different names of places there might be. */
export function names(count, random) {
    const made = new Set();
    while (made.size < count) {
        made.add(random.of(BEGINNINGS) + random.of(MIDDLES) + random.of(ENDINGS));
    }
    return [...made];
}
