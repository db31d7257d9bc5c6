import assert from 'node:assert/strict';
import { holds } from './words.mjs';
import { isIn, isInStock, priceFrom, text } from './shelf.mjs';

/** What an answer has to be; each fails with what is wrong. */

export function everyItem(condition, what) {
    return (answer, shelf) => {
        const wrong = answer.items.find((item) => !condition(shelf.of(item), item));
        assert.ok(!wrong, `${what}, but found ${JSON.stringify(wrong)}`);
    };
}

export function allWords(wanted) {
    return everyItem((product) => wanted.every((word) => holds(text(product), word)), `every item holds ${wanted}`);
}

export function atLeast(number) {
    return ({ items }) => assert.ok(items.length >= number, `${items.length} items instead of ${number} or more`);
}

/** So many items as fit on a page, of all that there are. */
export function asManyAs(condition, limit = 20) {
    return ({ items }, shelf) => assert.equal(items.length, Math.min(limit, shelf.count(condition)));
}

export const inCategory = (category) => everyItem(isIn(category), `every item is in ${category}`);
export const inStock = everyItem(isInStock, 'every item is in stock');

export function priced(min, max) {
    return everyItem(
        (product) => priceFrom(product) >= min && priceFrom(product) <= max,
        `every item costs from ${min} to ${max}`,
    );
}

/** By price, the cheapest first (1) or last (-1). */
export function byPrice(direction) {
    return ({ items }) =>
        items
            .slice(1)
            .forEach((item, index) =>
                assert.ok(
                    direction * (item.priceFrom.amount - items[index].priceFrom.amount) >= 0,
                    `${item.title} stands in its place by price`,
                ),
            );
}

/** Each count of a facet is what there is among the goods that meet the condition. */
export function counted(facet, valueOf, condition) {
    return ({ facets }, shelf) => {
        const counts = new Map();
        shelf.goods.filter(condition).forEach((product) => {
            for (const value of [valueOf(product)].flat()) {
                counts.set(value, (counts.get(value) ?? 0) + 1);
            }
        });
        assert.ok(facets[facet].length > 0 || counts.size === 0, `there is a facet ${facet}`);
        for (const { value, count } of facets[facet]) {
            assert.equal(count, counts.get(value), `facet ${facet}, ${value}`);
        }
    };
}
