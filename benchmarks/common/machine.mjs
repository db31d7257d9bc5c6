import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { total } from './statistics.mjs';

/** What figures were taken on; neither names of hosts nor of folders. */
export function facts(shop) {
    return {
        date: new Date().toISOString().slice(0, 10),
        revision: firstLine('git', ['-C', shop, 'describe', '--always', '--dirty']),
        cpu: `${os.cpus()[0].model}, ${os.cpus().length} cores`,
        memory: `${Math.round(os.totalmem() / 2 ** 30)} GiB`,
        kernel: os.release(),
        system: /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? os.type(),
    };
}

/** Fails with what is missing, before anything has been started. */
export function requirePrograms(programs, packages) {
    for (const program of programs) {
        if (spawnSync('which', [program]).status !== 0) {
            throw new Error(`${program} is not installed (Debian: apt install ${packages})`);
        }
    }
}

/** The share of all cores that others use now; figures of a machine that is not quiet say little. */
export async function busy(seconds = 2) {
    const before = times();
    await wait(seconds * 1000);
    const after = times();
    return 1 - (after.idle - before.idle) / (after.all - before.all);
}

/** The JDK that a process runs on. */
export function jdk(pid) {
    return firstLine(readlinkSync(`/proc/${pid}/exe`), ['-version']);
}

export function version(program, option) {
    return /\d+(\.\d+)+/.exec(firstLine(program, [option]))[0];
}

export function firstLine(program, args) {
    const { stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
    if (error) {
        throw error;
    }
    return (stdout + stderr).trim().split('\n')[0];
}

function times() {
    const cores = os.cpus().map((core) => core.times);
    return {
        idle: total(cores.map((core) => core.idle)),
        all: total(cores.flatMap((core) => Object.values(core))),
    };
}
