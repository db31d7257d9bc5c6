import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Program } from '../common/program.mjs';

const WAR = 'gateway-war';

/** What a server is made of, in this order; the Dockerfile and the devstack have the same list. */
const COPIES = [
    ['liberty-config/target/config', '.'],
    [`${WAR}/src/main/liberty/config`, '.'],
    [`${WAR}/target/${WAR}.war`, `apps/${WAR}.war`],
];

/** The shop's gateway on its server, without the rest of the shop. */
export function gateway({ shop, name, core, folder, env }) {
    const configuration = join(folder, 'usr/servers', WAR);
    rmSync(configuration, { recursive: true, force: true });
    mkdirSync(join(configuration, 'apps'), { recursive: true });
    for (const [from, to] of COPIES) {
        cpSync(required(join(shop, from)), join(configuration, to), { recursive: true });
    }
    return new Program({
        name,
        core,
        command: [join(runtime(shop), 'bin/server'), 'run', WAR],
        env: {
            ...env,
            WLP_USER_DIR: join(folder, 'usr'),
            WLP_OUTPUT_DIR: join(folder, 'output'),
            LOG_DIR: join(folder, 'logs'),
            X_LOG_DIR: join(folder, 'logs'),
        },
        log: join(folder, 'console.log'),
    });
}

function runtime(shop) {
    const versions = required(join(shop, '.cloudretail/liberty'));
    const built = readdirSync(versions)
        .map((version) => join(versions, version, 'wlp'))
        .filter(existsSync);
    return required(built.at(-1) ?? join(versions, 'wlp'));
}

function required(path) {
    if (!existsSync(path)) {
        throw new Error(`Without ${path} there is no gateway to measure: build the shop first (mvn package)`);
    }
    return path;
}
