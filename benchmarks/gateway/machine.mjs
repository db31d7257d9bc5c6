import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { nodeForExpress } from './contestants.mjs';
import { pidOf } from './cpu.mjs';
import { total } from './statistics.mjs';

const EXPRESS_PACKAGE = JSON.parse(readFileSync(new URL('express/package.json', import.meta.url), 'utf8'));

/** What the figures were taken on and with; neither names of hosts nor of folders. */
export function describe({ shop, gateway }) {
    return {
        date: new Date().toISOString().slice(0, 10),
        revision: firstLine('git', ['-C', shop, 'describe', '--always', '--dirty']),
        cpu: `${os.cpus()[0].model}, ${os.cpus().length} cores`,
        memory: `${Math.round(os.totalmem() / 2 ** 30)} GiB`,
        kernel: os.release(),
        system: /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? os.type(),
        jdk: gateway && firstLine(readlinkSync(`/proc/${pidOf(gateway.group, 'java')}/exe`), ['-version']),
        node: firstLine(nodeForExpress(), ['--version']),
        nginx: version('nginx', '-v'),
        redis: version('redis-server', '--version'),
        wrk: version('wrk', '--version'),
        express: Object.entries(EXPRESS_PACKAGE.dependencies)
            .map(([name, version]) => `${name} ${version}`)
            .join(', '),
    };
}

/** Fails with what is missing, before anything has been started. */
export function requireAll({ gatewayCore, loadCore }) {
    for (const program of ['wrk', 'nginx', 'redis-server', 'taskset']) {
        if (spawnSync('which', [program]).status !== 0) {
            throw new Error(`${program} is not installed (Debian: apt install wrk nginx redis-server util-linux)`);
        }
    }
    if (gatewayCore === loadCore || Math.max(gatewayCore, loadCore) >= os.cpus().length) {
        throw new Error(
            `Two cores are needed, one for what is measured and one for the load: ${os.cpus().length} here`,
        );
    }
}

/** The share of all cores that others use now; figures of a machine that is not quiet say little. */
export async function busy(seconds = 2) {
    const before = times();
    await wait(seconds * 1000);
    const after = times();
    return 1 - (after.idle - before.idle) / (after.all - before.all);
}

function times() {
    const cores = os.cpus().map((core) => core.times);
    return {
        idle: total(cores.map((core) => core.idle)),
        all: total(cores.flatMap((core) => Object.values(core))),
    };
}

function version(program, option) {
    return /\d+(\.\d+)+/.exec(firstLine(program, [option]))[0];
}

function firstLine(program, args) {
    const { stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
    if (error) {
        throw error;
    }
    return (stdout + stderr).trim().split('\n')[0];
}
