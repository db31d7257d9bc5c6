import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '../goods/random.mjs';
import { holds, mistyped, titleWords, words } from './words.mjs';

test('words know neither accents nor capitals nor signs', () => {
    assert.deepEqual(words('Châtelet Café, set of 4'), ['chatelet', 'cafe', 'set', 'of', '4']);
});

test('a text holds a word in any of its forms, but not another word', () => {
    assert.ok(holds(words('Candles of wax'), 'candle'));
    assert.ok(holds(words('A candle'), 'candles'));
    assert.ok(holds(words('A bingo set'), 'settings'));
    assert.ok(!holds(words('A lantern'), 'candle'));
});

test('the most frequent word is the first, and little words are none', () => {
    const goods = ['Heart of Glass', 'Glass and Heart', 'The Glass Bell'].map((title) => ({ title }));
    assert.deepEqual(titleWords(goods), [
        { word: 'glass', count: 3 },
        { word: 'heart', count: 2 },
        { word: 'bell', count: 1 },
    ]);
});

test('a mistyped word is another one, one slip away', () => {
    const random = new Random(1);
    for (let turn = 0; turn < 200; turn++) {
        const slip = mistyped('lantern', random);
        assert.notEqual(slip, 'lantern');
        assert.ok(Math.abs(slip.length - 'lantern'.length) <= 1);
        assert.equal(slip[0], 'l');
    }
});
