import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { whileFrozen } from './circuit.mjs';

/** A process that does nothing, frozen or not; orders wait for it until their circuit is open. */
async function withServer(work) {
    const child = spawn('sleep', ['60']);
    const isFrozen = () => / T /.test(readFileSync(`/proc/${child.pid}/stat`, 'utf8'));
    try {
        await work({ part: { pid: child.pid }, isFrozen });
    } finally {
        child.kill('SIGKILL');
    }
}

test('answers are timed once the circuit is open, and the server runs on afterwards', () =>
    withServer(async ({ part, isFrozen }) => {
        let asked = 0;
        const order = async () => ({ status: !isFrozen() ? 201 : asked++ < 6 ? 504 : 503 });
        const figures = await whileFrozen(part, order, ({ status }) => status === 503, 10);
        assert.equal(figures.requests, 10);
        assert.ok(figures.p99Ms < 1000);
        assert.equal(isFrozen(), false);
    }));

test('a server runs on when something else is answered than the circuit', () =>
    withServer(async ({ part, isFrozen }) => {
        let asked = 0;
        const order = async () => ({ status: asked++ < 6 ? 503 : 500, body: 'odd' });
        await assert.rejects(
            whileFrozen(part, order, ({ status }) => status === 503, 10),
            /not open any more: 500, odd/,
        );
        assert.equal(isFrozen(), false);
    }));
