import { Redis } from 'ioredis';

const SECONDS = 60;

/** Answers by key: from Redis, or else made once however many ask meanwhile. Without an address nothing is kept. */
export function cacheAside(address) {
    if (!address) {
        return (key, make) => make();
    }
    const redis = new Redis(address, { keyPrefix: 'express:', enableAutoPipelining: true, commandTimeout: 50 });
    redis.on('error', () => {}); // it connects again by itself
    const underWay = new Map();
    return async (key, make) => (await redis.get(key).catch(() => null)) ?? once(key, make);

    function once(key, make) {
        if (!underWay.has(key)) {
            const made = make()
                .then((text) => {
                    redis.set(key, text, 'EX', SECONDS).catch(() => {});
                    return text;
                })
                .finally(() => underWay.delete(key));
            underWay.set(key, made);
        }
        return underWay.get(key);
    }
}
