import assert from 'node:assert/strict';
import { Redis } from 'ioredis';
import { json } from '../../common/http.mjs';

const ALIKE_IN_SIZE = 1.02;

/** Fails unless all contestants answer the same to the same, through a gateway that does its work; the sizes by contestant and target. */
export async function prove(http, contestants) {
    const sizes = {};
    const [model] = contestants;
    for (const { id, title, url, paths } of contestants) {
        sizes[id] = {};
        for (const [target, path] of Object.entries(paths)) {
            const answer = await http.get(url + path);
            const wanted = json(await http.get(model.url + model.paths[target]), 200);
            assert.deepEqual(comparable(json(answer, 200)), comparable(wanted), `${title}, ${target}`);
            assert.ok('ratelimit' in answer.headers, `${title} counts requests`);
            assert.equal(answer.headers['x-content-type-options'], 'nosniff', `${title} sets security headers`);
            sizes[id][target] = answer.body.length;
        }
    }
    for (const target of Object.keys(model.paths)) {
        const all = contestants.map(({ id }) => sizes[id][target]);
        assert.ok(Math.max(...all) / Math.min(...all) < ALIKE_IN_SIZE, `answers of the same size: ${all}`);
    }
    return sizes;
}

/** The list's items, and that there is a next page; what a cursor looks like is everybody's own affair. */
function comparable({ nextCursor, ...answer }) {
    return nextCursor === undefined ? answer : { ...answer, more: true };
}

/** Fails unless both services that are to use Redis have answers in it. */
export async function proveCached({ host, port }) {
    const redis = new Redis({ host, port });
    for (const prefix of ['product:', 'express:page:', 'express:product:']) {
        const keys = await redis.keys(`${prefix}*`);
        assert.ok(keys.length > 0, `something is kept under ${prefix}`);
    }
    redis.disconnect();
}
