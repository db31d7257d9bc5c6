import { Random, Zipf } from '../goods/random.mjs';
import { ATTRIBUTES, COLOURS } from '../goods/shelves.mjs';
import * as check from './checks.mjs';
import { isIn, isInStock, priceFrom } from './shelf.mjs';
import { isLookedFor, mistyped, titleWords, words } from './words.mjs';

const OF_EACH_KIND = 200;

/** How many of a hundred requests are of a kind. */
export const SHARES = {
    'a common word': 12,
    'a rare word': 10,
    'two words': 14,
    'a mistyped word': 6,
    suggestions: 20,
    'category and filters': 14,
    'category and price': 6,
    'words and filters': 6,
    sorted: 6,
    'the whole catalogue': 2,
    'a next page': 4,
};

/** Each question is `{kind, path, checks}`; the same for the same seed. Next pages are known only from answers. */
export function questions(shelf, seed) {
    const random = new Random(seed, 100);
    const known = titleWords(shelf.goods);
    const common = new Zipf(known.slice(0, 100));
    const rare = known.filter(({ count }) => count >= 2 && count <= 30);
    const long = known.filter(({ word, count }) => word.length >= 6 && count >= 5);
    const spelled = new Set(known.map(({ word }) => word));
    const kinds = {
        'a common word': () => commonWord(common.pick(random)),
        'a rare word': () => rareWord(random.of(rare)),
        'two words': () => twoWords(random.of(shelf.goods), random),
        'a mistyped word': () => mistypedWord(random.of(long).word, spelled, random),
        suggestions: () => suggestion(random.of(known.slice(0, 2000)).word, random),
        'category and filters': () => filtered(random.of(shelf.goods), random),
        'category and price': () => priced(random.of(shelf.goods), random),
        'words and filters': () => wordsFiltered(common.pick(random).word, random),
        sorted: () => sorted(random.of(shelf.goods), random),
        'the whole catalogue': () => whole(random),
    };
    return Object.entries(kinds).flatMap(([kind, make]) => different(kind, make));
}

function different(kind, make) {
    const made = new Map();
    for (let tries = 0; made.size < OF_EACH_KIND && tries < 3 * OF_EACH_KIND; tries++) {
        const question = make();
        if (question) {
            made.set(question.path, { kind, ...question });
        }
    }
    return [...made.values()];
}

function commonWord({ word }) {
    return { path: list({ q: word }), checks: [check.allWords([word]), check.atLeast(1)] };
}

function rareWord({ word, count }) {
    return { path: list({ q: word }), checks: [check.allWords([word]), check.atLeast(Math.min(count, 20))] };
}

function twoWords(product, random) {
    const own = words(product.title).filter((word) => word.length > 3 && isLookedFor(word));
    if (own.length < 2) {
        return undefined;
    }
    const wanted = random.some(own, 2);
    return { path: list({ q: wanted.join(' ') }), checks: [check.allWords(wanted), check.atLeast(1)] };
}

function mistypedWord(word, spelled, random) {
    const slip = mistyped(word, random);
    return spelled.has(slip) ? undefined : { path: list({ q: slip }), checks: [], meant: word };
}

function suggestion(word, random) {
    const typed = word.slice(0, 2 + random.below(Math.max(1, word.length - 2)));
    return { path: `/products/suggest?${new URLSearchParams({ q: typed })}`, checks: [] };
}

function filtered(product, random) {
    const attribute = random.of(Object.keys(ATTRIBUTES));
    const value = random.of(ATTRIBUTES[attribute]);
    const condition = (each) => isIn(product.category)(each) && isInStock(each) && each.attributes[attribute] === value;
    return {
        path: list({ category: product.category, inStock: true, attr: `${attribute}:${value}` }),
        checks: [
            check.inCategory(product.category),
            check.inStock,
            check.everyItem((each) => each.attributes[attribute] === value, `${attribute} is ${value}`),
            check.asManyAs(condition),
            check.counted('brand', ({ brand }) => brand, condition),
        ],
    };
}

function priced(product, random) {
    const minPrice = 100 + random.below(600);
    const maxPrice = minPrice + 200 + random.below(2000);
    const [category] = product.category.split(' > ');
    const condition = (each) => isIn(category)(each) && priceFrom(each) >= minPrice && priceFrom(each) <= maxPrice;
    return {
        path: list({ category, minPrice, maxPrice }),
        checks: [
            check.inCategory(category),
            check.priced(minPrice, maxPrice),
            check.asManyAs(condition),
            check.counted('brand', ({ brand }) => brand ?? [], condition),
        ],
    };
}

function wordsFiltered(word, random) {
    const colour = random.of(COLOURS);
    return {
        path: list({ q: word, attr: `colour:${colour}`, inStock: true }),
        checks: [
            check.allWords([word]),
            check.inStock,
            check.everyItem(
                ({ variants }) => variants.some(({ options }) => options.colour === colour),
                `comes in ${colour}`,
            ),
        ],
    };
}

function sorted(product, random) {
    const sort = random.of(['price', '-price', 'newest', 'rating']);
    const byPrice = { price: [check.byPrice(1)], '-price': [check.byPrice(-1)] };
    return {
        path: list({ category: product.category, sort }),
        checks: [check.inCategory(product.category), check.asManyAs(isIn(product.category)), ...(byPrice[sort] ?? [])],
    };
}

function whole(random) {
    const sort = random.of(['relevance', 'newest', 'price', '-price', 'rating']);
    const limit = random.of([10, 20, 40]);
    return {
        path: list({ sort, limit }),
        checks: [
            check.asManyAs(() => true, limit),
            check.counted(
                'brand',
                ({ brand }) => brand ?? [],
                () => true,
            ),
        ],
    };
}

export function list(parameters) {
    return `/products?${new URLSearchParams(parameters)}`;
}
