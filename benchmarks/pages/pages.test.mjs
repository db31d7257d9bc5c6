import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aims, median } from './look.mjs';
import { markdown } from './report.mjs';

const scores = (performance) => ({ performance, accessibility: 100, 'best-practices': 100, seo: 100 });
const times = { firstPaintMs: 900, largestPaintMs: 1500, blockedMs: 20, shift: 0.01, speedMs: 1200 };
const kilobytes = { scripts: 140, fonts: 60, images: 0, all: 220 };
const seen = (performance) => ({ scores: scores(performance), times, kilobytes, amiss: [] });

test('of several looks the one in the middle counts', () => {
    assert.equal(median([seen(90), seen(99), seen(96)]).scores.performance.median, 96);
});

test('an aim is met when every page meets it', () => {
    const pages = [
        { name: 'home', ...median([seen(99)]) },
        { name: 'product', ...median([seen(94)]) },
    ];

    const [performance, accessibility] = aims(pages);

    assert.deepEqual(performance, { aim: 'performance: at least 95', measured: 'home 99, product 94', met: false });
    assert.equal(accessibility.met, true);
});

test('the report tells what cost points', () => {
    const pages = [{ name: 'home', ...median([{ ...seen(90), amiss: ['Largest paint: 4 s'] }]) }];

    const text = markdown({
        machine: { date: '2026-11-25', busyBefore: 0.01 },
        options: { runs: 1 },
        aims: aims(pages),
        pages,
    });

    assert.match(text, /What cost points, home: Largest paint: 4 s\./);
    assert.match(text, /\*\*not met\*\*/);
});
