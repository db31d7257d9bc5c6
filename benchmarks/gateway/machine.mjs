import { readFileSync } from 'node:fs';
import os from 'node:os';
import { pidOf } from '../common/cpu.mjs';
import { facts, firstLine, jdk, requirePrograms, version } from '../common/machine.mjs';
import { nodeForExpress } from '../common/node.mjs';

const EXPRESS_PACKAGE = JSON.parse(readFileSync(new URL('express/package.json', import.meta.url), 'utf8'));

/** What the figures were taken on and with; neither names of hosts nor of folders. */
export function describe({ shop, gateway }) {
    return {
        ...facts(shop),
        jdk: gateway && jdk(pidOf(gateway.group, 'java')),
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
    requirePrograms(['wrk', 'nginx', 'redis-server', 'taskset'], 'wrk nginx redis-server util-linux');
    if (gatewayCore === loadCore || Math.max(gatewayCore, loadCore) >= os.cpus().length) {
        throw new Error(
            `Two cores are needed, one for what is measured and one for the load: ${os.cpus().length} here`,
        );
    }
}
