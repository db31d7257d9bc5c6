import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Catalogue } from '../goods/catalogue.mjs';
import * as check from './checks.mjs';
import { questions, SHARES } from './questions.mjs';
import { isIn, Shelf } from './shelf.mjs';

const SHELF = new Shelf(new Catalogue({ seed: 1, products: 2000, variants: 5000 }));
const [CATEGORY] = SHELF.goods[0].category.split(' > ');
const FOUND = SHELF.goods.filter(isIn(CATEGORY));

test('the same seed asks the same, of every kind that is in the mix', () => {
    const asked = questions(SHELF, 1);
    const paths = (all) => all.map(({ path }) => path);
    assert.deepEqual(paths(asked), paths(questions(SHELF, 1)));
    assert.notDeepEqual(paths(asked), paths(questions(SHELF, 2)));
    assert.deepEqual([...new Set(asked.map(({ kind }) => kind)), 'a next page'], Object.keys(SHARES));
});

test('an item of another category, or one that nobody imported, is a wrong answer', () => {
    const other = SHELF.goods.find((product) => !isIn(CATEGORY)(product));
    check.inCategory(CATEGORY)({ items: FOUND }, SHELF);
    assert.throws(() => check.inCategory(CATEGORY)({ items: [other] }, SHELF), /every item is in/);
    assert.throws(
        () => check.inCategory(CATEGORY)({ items: [{ ...other, title: 'Nothing' }] }, SHELF),
        /No such product/,
    );
});

test('a page that lacks something or a total that is not true is a wrong answer', () => {
    const whole = check.asManyAs(isIn(CATEGORY));
    whole({ items: FOUND.slice(0, 20), total: FOUND.length }, SHELF);
    whole({ items: FOUND.slice(0, 20), total: FOUND.length + 1, approximate: true }, SHELF);
    assert.throws(() => whole({ items: FOUND.slice(0, 19), total: FOUND.length }, SHELF));
    assert.throws(() => whole({ items: FOUND.slice(0, 20), total: FOUND.length + 1 }, SHELF));
    assert.throws(() => whole({ items: FOUND.slice(0, 20), total: 2 * FOUND.length, approximate: true }, SHELF));
});

test('a count of a facet is that of the goods', () => {
    const { brand } = FOUND[0];
    const count = FOUND.filter((product) => product.brand === brand).length;
    const brands = check.counted('brand', (product) => product.brand, isIn(CATEGORY));
    brands({ facets: { brand: [{ value: brand, count }] } }, SHELF);
    assert.throws(() => brands({ facets: { brand: [{ value: brand, count: count + 1 }] } }, SHELF), /facet brand/);
    assert.throws(() => brands({ facets: { brand: [] } }, SHELF), /there is a facet/);
});

test('prices in the wrong order are a wrong answer', () => {
    const items = [100, 100, 250].map((amount) => ({ title: 'A', priceFrom: { amount } }));
    check.byPrice(1)({ items });
    assert.throws(() => check.byPrice(-1)({ items }));
});
