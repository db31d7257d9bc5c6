import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileServer } from '../../common/nginx.mjs';
import { nodeForExpress } from '../../common/node.mjs';
import { Program } from '../../common/program.mjs';
import { withoutCaches } from '../twins.mjs';

const UNLIMITED = '100000000';
const GATEWAY = fileURLToPath(new URL('../../gateway/express/server.mjs', import.meta.url));
const SERVICE = fileURLToPath(new URL('../express-sequelize/server.mjs', import.meta.url));

/**
 * Everything that is compared, each `{id, title, url, paths, service, gateway}`; service and gateway tell their processor
 * time. The ceiling is the shop's own gateway before an nginx that holds the bodies. Paths and bodies are lists by target.
 */
export async function open({ shop, options, folder, paths, bodies }) {
    const { port, workers } = options;
    const at = (number) => `http://127.0.0.1:${port + number}`;
    const place = (name) => {
        const own = join(folder, name);
        mkdirSync(own, { recursive: true });
        return { name, folder: own };
    };
    const ceiling = mapped(bodies, (_, target, number) => `/api/v1/inventory/${target}-${number}`);
    const files = Object.fromEntries(
        Object.keys(bodies).flatMap((target) => bodies[target].map((body, number) => [ceiling[target][number], body])),
    );
    const nginx = fileServer({ ...place('nginx'), port: port + 2, files });
    const own = await withoutCaches(shop, { port, INVENTORY_URL: at(2) });

    const express = async (first, redis) => {
        const environment = shop.part('product-war').environment();
        const service = node(place(`express-service-${first}`), SERVICE, {
            ...Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith('DB_'))),
            ...(redis && { REDIS_ADDRESS: `redis://${redis.host}:${redis.port}` }),
            HTTP_PORT: String(port + first),
            WORKERS: String(workers),
        });
        await service.answers(`${at(first)}/health`);
        const gateway = node(place(`express-gateway-${first}`), GATEWAY, {
            ...Object.fromEntries(Object.entries(environment).filter(([name]) => name.endsWith('_URL'))),
            PRODUCT_URL: at(first),
            RATE_LIMIT_STANDARD: UNLIMITED,
            RATE_LIMIT_STRICT: UNLIMITED,
            HTTP_PORT: String(port + first + 1),
        });
        await gateway.answers(`${at(first + 1)}${paths.express.product[0]}`);
        return { service, gateway, url: at(first + 1), paths: paths.express };
    };
    return [
        {
            id: 'cloudretail',
            title: 'CloudRetail',
            service: own.product,
            gateway: own.gateway,
            url: own.url,
            paths: paths.cloudretail,
        },
        { id: 'express', title: 'Express and Sequelize', ...(await express(3)) },
        {
            id: 'cloudretail-redis',
            title: 'CloudRetail, with Redis',
            service: shop.part('product-war'),
            gateway: shop.part('gateway-war'),
            url: shop.gateway,
            paths: paths.cloudretail,
        },
        { id: 'express-redis', title: 'Express and Sequelize, with Redis', ...(await express(5, shop.redis)) },
        {
            id: 'ceiling',
            title: "CloudRetail's gateway before nginx",
            service: nginx,
            gateway: own.gateway,
            url: own.url,
            paths: ceiling,
        },
    ];
}

function mapped(lists, change) {
    return Object.fromEntries(
        Object.entries(lists).map(([name, list]) => [name, list.map((each, number) => change(each, name, number))]),
    );
}

function node({ name, folder }, program, env) {
    return new Program({
        name,
        command: [nodeForExpress(), program],
        env: { ...env, NODE_ENV: 'production' },
        log: join(folder, 'console.log'),
    });
}
