import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { ofThreads, ofTree, parse } from './cpu.mjs';

test('a name with brackets and spaces does not shift the fields', () => {
    const line = '42 (a) b (c)) S 1 40 40 0 -1 0 1 2 3 4 250 50 0 0 20 0 1 0 77';
    const { pid, name, group, user, system } = parse(line);
    assert.deepEqual({ pid, name, group }, { pid: 42, name: 'a) b (c)', group: 40 });
    assert.equal(user, 5 * system);
});

test('work of this process shows in the time of its threads', () => {
    const seconds = () => ofThreads(process.pid).reduce((sum, thread) => sum + thread.seconds, 0);
    const before = seconds();
    const end = Date.now() + 200;
    while (Date.now() < end);
    assert.ok(seconds() > before);
});

test('a tree of processes counts its children, also those that have ended', () => {
    const before = ofTree(process.pid);
    spawnSync(process.execPath, ['-e', 'while (process.cpuUsage().user < 300_000);']);
    const after = ofTree(process.pid);
    assert.ok(after.user + after.system - before.user - before.system > 0.2);
});
