import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startAccount } from './fake-account.mjs';
import { startBuying } from './fake-buying.mjs';
import { startDesk } from './fake-desk.mjs';
import { startPeople } from './fake-people.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** What the gateway allows the pages. */
const POLICY =
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;" +
    " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** What it allows them more where cards are paid with at Stripe. */
const STRIPES_POLICY =
    POLICY.replace("script-src 'self'", "script-src 'self' https://js.stripe.com https://*.js.stripe.com") +
    "; connect-src 'self' https://api.stripe.com; frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com";

/** Addresses inside the web UI, as the gateway knows them. */
const PAGES = /^\/(account|admin|cart|category|checkout|login|orders|product|search|vendor)(\/|$)/;

const TYPES = {
    '.css': 'text/css',
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript',
    '.svg': 'image/svg+xml',
    '.woff2': 'font/woff2',
};

const GOODS = {
    'Christmas > Decorations': ['WOODEN STAR CHRISTMAS', 'PAPER CHAIN KIT', 'GLITTER ROBIN', 'SNOWFLAKE GARLAND'],
    'Garden > Outdoors': ['RED RETROSPOT WATERING CAN', 'BIRD HOUSE', 'SEED PACKET TIN', 'PICNIC BASKET WICKER'],
    'Home > Candles': ['WHITE HANGING HEART T-LIGHT HOLDER', 'ROSE SCENT CANDLE', 'VANILLA TEA LIGHTS'],
    'Home > Kitchen': ['SET OF 3 CAKE TINS', 'REGENCY TEACUP AND SAUCER', 'RED SPOTTY JAM JAR', 'DOLLY MIXTURE MUG'],
    'Home > Lighting': ['WHITE METAL LANTERN', 'HANGING LANTERN ZINC', 'PINK MOROCCAN LANTERN', 'BUTTERFLY LIGHTS'],
    'Party > Bunting': ['PARTY BUNTING', 'SPOTTY BUNTING', 'UNION JACK BUNTING'],
    'Stationery > Cards': ['VINTAGE BIRTHDAY CARD', 'BOTANICAL GIFT WRAP', 'CHALKBOARD TAG SET'],
    'Toys > Soft toys': ['KNITTED RABBIT', 'ALPHABET BLOCKS', 'DINOSAUR JIGSAW'],
};
const COLOURS = ['', 'SMALL ', 'LARGE ', 'BLUE ', 'VINTAGE '];

const products = COLOURS.flatMap((colour, round) =>
    Object.entries(GOODS).flatMap(([category, titles], shelf) =>
        titles.map((title, place) => item(category, colour + title, 20000 + round * 100 + shelf * 10 + place)),
    ),
);

function item(category, title, number) {
    const sku = String(number);
    const price = { amount: 85 + ((number * 37) % 1900), currency: 'GBP' };
    const dearer = { ...price, amount: price.amount + 150 };
    const variants =
        number % 9 === 0
            ? [
                  { sku, options: { size: 'small' }, price },
                  { sku: `${sku}B`, options: { size: 'large' }, price: dearer },
              ]
            : [{ sku, options: {}, price }];
    const id = `00000000-0000-4000-8000-0000000${sku}`;
    return { id, slug: title.toLowerCase().replaceAll(' ', '-'), title, category, priceFrom: price, variants };
}

function find(query) {
    const words = (query.get('q') ?? '').toLowerCase().split(' ');
    const category = query.get('category') ?? '';
    const found = products.filter(
        (product) =>
            words.every((word) => product.title.toLowerCase().includes(word)) &&
            (category === '' || `${product.category} > `.startsWith(`${category} > `)) &&
            product.priceFrom.amount >= Number(query.get('minPrice') ?? 0) &&
            product.priceFrom.amount <= Number(query.get('maxPrice') ?? Infinity),
    );
    const direction = { price: 1, '-price': -1 }[query.get('sort')] ?? 0;
    found.sort((a, b) => direction * (a.priceFrom.amount - b.priceFrom.amount));
    const from = Number(query.get('cursor') ?? 0);
    const end = from + Number(query.get('limit') ?? 20);
    return {
        items: found.slice(from, end),
        ...(end < found.length && { nextCursor: String(end) }),
        ...(from === 0 && {
            total: found.length,
            facets: {
                category: count(found, (path) => [path]).map(([value, n]) => ({ value, count: n })),
                price: [
                    { from: 0, to: 1000, count: found.filter((each) => each.priceFrom.amount < 1000).length },
                    { from: 1000, count: found.filter((each) => each.priceFrom.amount >= 1000).length },
                ],
            },
        }),
    };
}

function count(found, pathsOf) {
    const counts = new Map();
    for (const path of found.flatMap((product) => pathsOf(product.category))) {
        counts.set(path, (counts.get(path) ?? 0) + 1);
    }
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function categories() {
    const all = count(products, (path) => [path.split(' > ')[0], path]);
    return { items: all.map(([path, n]) => ({ path, name: path.split(' > ').at(-1), count: n })) };
}

function stock(query) {
    const levels = [120, 3, 48, 0, 77, 12];
    return query
        .getAll('sku')
        .filter((sku) => Number.parseInt(sku) % 11 !== 0)
        .map((sku) => ({ sku, available: levels[Number.parseInt(sku) % levels.length] }));
}

function suggest(query) {
    const q = (query.get('q') ?? '').toLowerCase();
    const titles = products.filter(({ title }) => title.toLowerCase().includes(q)).slice(0, 5);
    return { titles: titles.map(({ title, slug }) => ({ title, slug })), categories: [], brands: [] };
}

const API = {
    '/api/v1/products': find,
    '/api/v1/products/suggest': suggest,
    '/api/v1/categories': categories,
    '/api/v1/inventory': stock,
};

/** One product or its reviews, or nothing. */
function details(pathname) {
    const [, id, part] = /^\/api\/v1\/products\/([\w-]+)(\/reviews)?$/.exec(pathname) ?? [];
    const found = products.find((product) => product.slug === id || product.id === id);
    if (part) {
        return found && { items: [], summary: { count: 0, distribution: [] } };
    }
    return found && { ...found, description: 'A fine thing to have.', status: 'ACTIVE', ratingCount: 0, images: [] };
}

const textOf = (told) => (typeof told === 'string' ? told : JSON.stringify(told));

/** What the first of them answers that knows it. */
async function firstOf(answerers, ...asked) {
    for (const answerer of answerers) {
        const answer = await answerer(...asked);
        if (answer) {
            return answer;
        }
    }
    return undefined;
}

/** The catalogue. */
function forAll(pathname, searchParams) {
    const told = API[pathname]?.(searchParams) ?? details(pathname);
    return told && { status: 200, told };
}

async function page(path) {
    const file = normalize(join(dist, path === '/' || PAGES.test(path) ? 'index.html' : path));
    try {
        return { status: 200, type: TYPES[extname(file)], body: file.startsWith(dist) && (await readFile(file)) };
    } catch {
        return { status: 404, type: TYPES['.html'], body: await readFile(join(dist, 'index.html')) };
    }
}

/**
 * Serves the built pages and a small made-up catalogue the way the gateway does.
 *
 * @param {number} port 0 for any free one
 * @returns {Promise<import('node:http').Server>} listening on this machine only
 */
export async function startFakeShop(port = 0) {
    const buying = startBuying(products);
    const desk = startDesk(products);
    const known = [desk.answer, startAccount(), startPeople(), buying.answer];
    const server = createServer(async (request, response) => {
        const { pathname, searchParams } = new URL(request.url, 'http://shop');
        const [, watched] = /^\/api\/v1\/orders\/([\w-]+)\/events$/.exec(pathname) ?? [];
        if (watched) {
            response.writeHead(200, { 'Content-Type': 'text/event-stream' });
            response.write(': nothing yet\n\n');
            if (!desk.isOpen()) {
                buying.watch(watched, response);
            }
            return;
        }
        const told = (await firstOf(known, request, pathname, searchParams)) ?? forAll(pathname, searchParams);
        const answer = told
            ? { ...told, ...(told.told && { type: told.type ?? 'application/json', body: textOf(told.told) }) }
            : await page(decodeURI(pathname));
        response.writeHead(answer.status, {
            ...(answer.body && { 'Content-Type': answer.type ?? 'application/octet-stream' }),
            'Content-Security-Policy': buying.isByStripe() ? STRIPES_POLICY : POLICY,
            'X-Content-Type-Options': 'nosniff',
            ...answer.headers,
        });
        response.end(answer.body);
    });
    await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
    return Object.assign(server, { buying });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const server = await startFakeShop(Number(process.env.PORT ?? 0));
    console.log(`http://localhost:${server.address().port}/`);
}
