const NOBODY = '1';

/**
 * Two more servers of the shop on the same database: a product server that finds no Redis and keeps no counts of a search, and a
 * gateway in front of it. The other variables are the gateway's.
 */
export async function withoutCaches(shop, { port, ...more }) {
    const product = await shop.twin('product-war', {
        title: 'product-without-caches',
        port,
        env: { REDIS_PORT: NOBODY, CLOUDRETAIL_PRODUCT_SEARCH_COUNTS_KEPT: 'PT0S' },
    });
    const gateway = await shop.twin('gateway-war', {
        title: 'gateway-without-caches',
        port: port + 1,
        env: {
            PRODUCT_URL: `http://127.0.0.1:${port}`,
            SHOP_URL: `http://127.0.0.1:${port + 1}`,
            METRICS_PORT: '0',
            ...more,
        },
    });
    return { product, gateway, url: `http://127.0.0.1:${port + 1}` };
}
