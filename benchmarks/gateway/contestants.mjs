import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeForExpress } from '../common/node.mjs';
import { gateway } from './liberty.mjs';
import { fileServer, plainProxy } from '../common/nginx.mjs';
import { Program } from '../common/program.mjs';

export const PATH = '/api/v1/products/bench';

const UNLIMITED = '100000000';
const EXPRESS = fileURLToPath(new URL('express', import.meta.url));

/** Starts the upstream, Redis and all that is measured; each is `{id, title, program, url}`. */
export async function open({ folder, options, body, tokens }) {
    const { gatewayCore, loadCore, port, shop } = options;
    const at = (number) => `http://127.0.0.1:${port + number}`;
    const place = (name, core) => ({ name, core, folder: under(folder, name) });

    const upstream = fileServer({
        ...place('upstream', loadCore),
        port,
        files: { [PATH]: body, '/.well-known/jwks.json': tokens.jwks() },
    });
    redis({ ...place('redis', loadCore), port: port + 4 });
    await upstream.answers(at(0) + PATH, {}, 10);

    const shared = {
        ...Object.fromEntries(
            ['USER', 'PRODUCT', 'ORDER', 'INVENTORY', 'PAYMENT'].map((service) => [`${service}_URL`, at(0)]),
        ),
        RATE_LIMIT_STANDARD: UNLIMITED,
        RATE_LIMIT_STRICT: UNLIMITED,
    };
    const contestants = [
        { id: 'straight', title: 'the service called straight', start: () => upstream, url: at(0) },
        {
            id: 'nginx',
            title: 'nginx as plain proxy',
            start: () => plainProxy({ ...place('nginx', gatewayCore), port: port + 1, upstream: at(0) }),
            url: at(1),
        },
        {
            id: 'express',
            title: options.tokenCache ? 'Express stack, with a token cache' : 'Express stack',
            start: () =>
                express({
                    ...place('express', gatewayCore),
                    env: { ...shared, HTTP_PORT: String(port + 2), TOKEN_CACHE: String(options.tokenCache) },
                }),
            url: at(2),
            checks: true,
        },
        {
            id: 'cloudretail',
            title: 'CloudRetail gateway',
            start: () =>
                gateway({
                    ...place('cloudretail', gatewayCore),
                    shop,
                    env: {
                        ...shared,
                        HTTP_PORT: String(port + 3),
                        SHOP_URL: at(3),
                        REDIS_HOST: '127.0.0.1',
                        REDIS_PORT: String(port + 4),
                        SERVICE_CLIENT_SECRET: 'of no use here',
                        KEYSTORE_PASSWORD: 'of no use here',
                    },
                }),
            url: at(3),
            checks: true,
        },
    ]
        .filter(({ id }) => options.only.includes(id))
        .map(({ start, ...contestant }) => ({ ...contestant, program: start() }));
    await Promise.all(contestants.map(({ program, url }) => program.answers(url + PATH)));
    return contestants;
}

function redis({ name, core, folder, port }) {
    return new Program({
        name,
        core,
        command: ['redis-server', '--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'].map(
            String,
        ),
        cwd: folder,
        log: join(folder, 'console.log'),
    });
}

function express({ name, core, folder, env }) {
    return new Program({
        name,
        core,
        command: [nodeForExpress(), join(EXPRESS, 'server.mjs')],
        env: { ...env, NODE_ENV: 'production' },
        log: join(folder, 'console.log'),
    });
}

function under(folder, name) {
    const own = join(folder, name);
    mkdirSync(own, { recursive: true });
    return own;
}
