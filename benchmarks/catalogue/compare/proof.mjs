import assert from 'node:assert/strict';
import { Redis } from 'ioredis';
import { json } from '../../common/http.mjs';

const ALIKE_IN_SIZE = 1.02;

/** Fails unless all contestants answer the same to the same, through a gateway that does its work; the mean sizes by target. */
export async function prove(http, contestants) {
    const [model, ...others] = contestants;
    const sizes = {};
    for (const target of Object.keys(model.paths)) {
        const wanted = await answers(http, model, target);
        sizes[target] = size(wanted);
        for (const contestant of others) {
            const got = await answers(http, contestant, target);
            got.forEach((answer, number) => {
                assert.deepEqual(
                    answer.json,
                    wanted[number].json,
                    `${contestant.title}, ${contestant.paths[target][number]}`,
                );
            });
            const ratio = size(got) / sizes[target];
            assert.ok(
                ratio < ALIKE_IN_SIZE && ratio > 1 / ALIKE_IN_SIZE,
                `${contestant.title}, ${target}: ${size(got)} bytes instead of ${sizes[target]}`,
            );
        }
    }
    return sizes;
}

async function answers(http, { title, url, paths }, target) {
    const all = [];
    for (const path of paths[target]) {
        const answer = await http.get(url + path);
        assert.ok('ratelimit' in answer.headers, `${title} counts requests`);
        assert.equal(answer.headers['x-content-type-options'], 'nosniff', `${title} sets security headers`);
        all.push({ json: comparable(json(answer, 200)), bytes: answer.body.length });
    }
    return all;
}

function size(all) {
    return Math.round(all.reduce((sum, { bytes }) => sum + bytes, 0) / all.length);
}

/** The list's items, and that there is a next page; what a cursor looks like is everybody's own affair. */
function comparable({ nextCursor, ...answer }) {
    return { ...answer, more: nextCursor !== undefined };
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
