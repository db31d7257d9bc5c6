import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdown } from './report.mjs';

const start = (seconds) => ({ seconds, cpuSeconds: 9, residentMb: 250, classes: 20_000 });

test('the report has a row for each service and each variant', () => {
    const text = markdown({
        machine: { busyBefore: 0.01 },
        options: { rounds: 2, loaded: 60 },
        services: { order: { first: [start(12)], again: [start(6), start(8)] } },
        variants: { 'as it ships': [start(7)] },
        memory: { idle: { order: 260 }, loaded: { order: 310.4 } },
    });
    assert.match(
        text,
        /\| order \| 7.0 \(6.0 to 8.0\) \| 12.0 \(12.0 to 12.0\) \| 9.0 \| 20000 \| 250 \| 260 \| 310 \|/,
    );
    assert.match(text, /\| as it ships \| 7.0 \(7.0 to 7.0\) \|/);
});
