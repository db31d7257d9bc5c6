import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Catalogue, ean13, variantCounts } from './catalogue.mjs';
import { line, parse } from './csv.mjs';
import { Random, Zipf } from './random.mjs';
import { lines } from './rows.mjs';

const small = () => new Catalogue({ seed: 1, products: 500, variants: 1250 });

test('the same seed makes the same catalogue, another seed another one', () => {
    assert.deepEqual([...small()], [...small()]);
    assert.notDeepEqual(new Catalogue({ seed: 2, products: 500, variants: 1250 }).at(7), small().at(7));
});

test('a product is the same whether asked for alone or in its turn', () => {
    assert.deepEqual(small().at(499), [...small()][499]);
});

test('a catalogue has exactly as many variants as were wanted, and each product has one', () => {
    const counts = variantCounts(1000, 2500, new Random(1));
    assert.equal(
        counts.reduce((sum, count) => sum + count, 0),
        2500,
    );
    assert.ok(Math.min(...counts) >= 1);
    assert.deepEqual(variantCounts(3, 3, new Random(1)), [1, 1, 1]);
    assert.throws(() => variantCounts(10, 9, new Random(1)), /10 products have from 10/);
});

test('variants of a product differ in their options and have a SKU each', () => {
    for (const { variants } of small()) {
        assert.equal(new Set(variants.map(({ options }) => JSON.stringify(options))).size, variants.length);
        assert.ok(variants.every(({ sku, price, stock }) => /^[A-Z0-9-]{1,40}$/.test(sku) && price > 0 && stock >= 0));
    }
});

test('there are some two hundred categories and three hundred brands', () => {
    const { brands, categories } = small();
    const paths = new Set(
        categories.flatMap((path) => path.split(' > ').map((_, end, parts) => parts.slice(0, end + 1).join(' > '))),
    );
    assert.equal(brands.length, 300);
    assert.ok(paths.size >= 190 && paths.size <= 210, `${paths.size}`);
});

test('a word of rank ten is picked about a tenth as often as the first', () => {
    const random = new Random(1);
    const picks = Array.from({ length: 20_000 }, () => new Zipf([...Array(100).keys()]).pick(random));
    const [first, tenth] = [0, 9].map((rank) => picks.filter((pick) => pick === rank).length);
    assert.ok(first / tenth > 7 && first / tenth < 13, `${first} and ${tenth}`);
});

test('a file can be read as it was written, with commas, quotes and lines in cells', () => {
    const row = ['a,b', 'say "so"', 'two\nlines', undefined, 'é'];
    assert.deepEqual(parse(line(['1', '2', '3', '4', '5']) + line(row)), [
        { 1: 'a,b', 2: 'say "so"', 3: 'two\nlines', 4: '', 5: 'é' },
    ]);
});

test('the file has a line for each variant, and what they share on the first', () => {
    const catalogue = small();
    const rows = parse([...lines(catalogue)].join(''));
    const many = [...catalogue].find(({ variants }) => variants.length > 1);
    const own = rows.filter(({ product }) => product === many.handle);
    assert.equal(rows.length, 1250);
    assert.equal(own.length, many.variants.length);
    assert.equal(own[0].title, many.title);
    assert.equal(own[1].title, '');
});

test('a barcode ends with its check digit', () => {
    const sum = [...ean13(123456)].reduce((total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1), 0);
    assert.equal(sum % 10, 0);
});
