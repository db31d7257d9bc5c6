import { text } from 'node:stream/consumers';

/**
 * Answers what is asked by a list of `['GET /things/(.+)', (parts, body, query) => answer]`, below /api/v1. An answer is what
 * it tells, or says with which status: `{ status, told, headers }`.
 *
 * @returns what a request is answered, or nothing if it is not in the list
 */
export function answering(answers) {
    return async (request, pathname, query) => {
        const asked = `${request.method} ${pathname}`;
        for (const [pattern, answer] of answers) {
            const [found, ...parts] = new RegExp(`^${pattern.replace(' ', ' /api/v1')}$`).exec(asked) ?? [];
            if (found) {
                const told = answer(parts, JSON.parse((await textOf(request)) || '{}'), query);
                if (told === undefined) {
                    return { status: 404, told: { title: 'Not found', status: 404 } };
                }
                return typeof told?.status === 'number' ? told : { status: 200, told };
            }
        }
        return undefined;
    };
}

/** What a request says, however many ask. */
export async function textOf(request) {
    request.text ??= text(request);
    return request.text;
}

/** A problem as the shop tells it. */
export function refusal(status, code, more = {}) {
    return { status, told: { type: `https://shop/problems/${code}`, title: code, status, ...more } };
}
