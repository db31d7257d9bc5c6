import assert from 'node:assert/strict';
import { holds } from './words.mjs';
import { isIn, isInStock, priceFrom, text } from './shelf.mjs';

/** How far an estimate may be from what there is. */
const NEAR = 0.15;

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

/** So many items as fit on a page of all that there are, and the right number of all. */
export function asManyAs(condition, limit = 20) {
    return ({ items, total, approximate }, shelf) => {
        const all = shelf.count(condition);
        assert.equal(items.length, Math.min(limit, all));
        if (approximate) {
            assert.ok(Math.abs(total / all - 1) < NEAR, `about ${all} in all, not ${total}`);
        } else {
            assert.equal(total, all);
        }
    };
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

/** Each count of a facet is what there is among the goods that meet the condition; where it is an estimate, there is some. */
export function counted(facet, valueOf, condition) {
    return ({ facets, approximate }, shelf) => {
        const counts = new Map();
        shelf.goods.filter(condition).forEach((product) => {
            for (const value of [valueOf(product)].flat()) {
                counts.set(value, (counts.get(value) ?? 0) + 1);
            }
        });
        assert.ok(facets[facet].length > 0 || counts.size === 0, `there is a facet ${facet}`);
        for (const { value, count } of facets[facet]) {
            assert.ok(
                approximate ? counts.has(value) : count === counts.get(value),
                `facet ${facet}, ${value}: ${count}`,
            );
        }
    };
}
