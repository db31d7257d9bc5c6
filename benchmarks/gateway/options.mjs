import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const USAGE = `npm run gateway -- [options]
  --rounds N          rounds, each over all four (5)
  --seconds N         of load on each in a round (20)
  --warmup N          seconds of load before the first round, for those that compile while they run (60)
  --connections N     kept open by the load (32)
  --users N           whose tokens the requests carry in turn (1000)
  --gateway-core N    for what is measured (0)
  --load-core N       for load, upstream and Redis (1)
  --port N            the first of five ports (19000)
  --token-cache       lets (c) keep tokens it has verified, as (d) does
  --profile           adds a round of (d) with a flight recording
  --only IDS          of straight, nginx, express and cloudretail, such as express,cloudretail (all)
  --shop FOLDER       the built shop to measure (this one)
  --results FOLDER    where to write (benchmarks/results)`;

const CONTESTANTS = ['straight', 'nginx', 'express', 'cloudretail'];

const NUMBERS = {
    rounds: 5,
    seconds: 20,
    warmup: 60,
    connections: 32,
    users: 1000,
    'gateway-core': 0,
    'load-core': 1,
    port: 19000,
};

const MAY_BE_ZERO = ['warmup', 'gateway-core', 'load-core'];

export function read(args) {
    const { values } = parseArgs({
        args,
        options: {
            ...Object.fromEntries(
                Object.entries(NUMBERS).map(([name, number]) => [name, { type: 'string', default: String(number) }]),
            ),
            'token-cache': { type: 'boolean', default: false },
            profile: { type: 'boolean', default: false },
            only: { type: 'string', default: CONTESTANTS.join(',') },
            shop: { type: 'string', default: ROOT },
            results: { type: 'string', default: join(ROOT, 'benchmarks/results') },
            help: { type: 'boolean', default: false },
        },
    });
    return {
        ...Object.fromEntries(Object.keys(NUMBERS).map((name) => [camel(name), wholeNumber(name, values[name])])),
        tokenCache: values['token-cache'],
        profile: values.profile,
        only: contestants(values.only),
        shop: values.shop,
        results: values.results,
        help: values.help,
    };
}

function wholeNumber(name, text) {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < (MAY_BE_ZERO.includes(name) ? 0 : 1)) {
        throw new Error(`--${name} needs a whole number${MAY_BE_ZERO.includes(name) ? '' : ' above 0'}, not ${text}`);
    }
    return number;
}

function contestants(text) {
    const ids = text.split(',');
    const unknown = ids.find((id) => !CONTESTANTS.includes(id));
    if (unknown !== undefined) {
        throw new Error(`--only knows ${CONTESTANTS.join(', ')}, not ${unknown}`);
    }
    return ids;
}

function camel(name) {
    return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}
