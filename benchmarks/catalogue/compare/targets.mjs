import { json } from '../../common/http.mjs';
import { Random } from '../goods/random.mjs';

const PAGES = 100;
const PRODUCTS = 500;
const LIMIT = 20;
const NEWEST = `/api/v1/products?sort=newest&limit=${LIMIT}`;

/**
 * What is asked for in turn: pages of the newest products, from the second on, since the first has facets too, and products drawn
 * by lot. Many, because of several that want the same at the same time the shop reads it once for all.
 */
export async function targets(http, shop, goods) {
    const database = await shop.database('product');
    const { paths, bodies } = await pages(http, shop, Math.min(PAGES, Math.floor(goods.generated.size / LIMIT) - 2));
    const product = await products(database, goods);
    const shown = await Promise.all(product.map(async (path) => (await http.get(shop.gateway + path)).body));
    return {
        paths: {
            cloudretail: { page: paths, product },
            express: { page: await expressPages(database, paths.length), product },
        },
        bodies: { page: bodies, product: shown },
    };
}

async function pages(http, shop, count) {
    const paths = [];
    const bodies = [];
    for (let path = NEWEST; paths.length < count;) {
        const answer = await http.get(shop.gateway + path);
        if (path !== NEWEST) {
            paths.push(path);
            bodies.push(answer.body);
        }
        path = `${NEWEST}&cursor=${encodeURIComponent(json(answer, 200).nextCursor)}`;
    }
    return { paths, bodies };
}

/** The same pages for a service whose cursor names the last row before them. */
async function expressPages(database, count) {
    const { rows } = await database.query(
        `SELECT to_char(created_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, id FROM product
         WHERE status = 'ACTIVE' ORDER BY created_at DESC, id DESC LIMIT $1`,
        [count * LIMIT],
    );
    return rows
        .filter((_, index) => index % LIMIT === LIMIT - 1)
        .map(({ at, id }) => Buffer.from(`${at} ${id}`).toString('base64url'))
        .map((cursor) => `/api/v1/products?limit=${LIMIT}&cursor=${cursor}`);
}

async function products(database, goods) {
    const random = new Random(1);
    const all = Array.from({ length: goods.generated.size }, (_, index) => index);
    const skus = random.some(all, PRODUCTS).map((index) => goods.generated.at(index).variants[0].sku);
    const { rows } = await database.query(
        'SELECT product_id FROM unnest($1::text[]) WITH ORDINALITY AS wanted (sku, place) JOIN variant USING (sku) ORDER BY place',
        [skus],
    );
    return rows.map(({ product_id: id }) => `/api/v1/products/${id}`);
}
