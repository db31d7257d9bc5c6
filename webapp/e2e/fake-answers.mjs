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

/** What a request says; as often as it is asked for. */
export function textOf(request) {
    request.said ??= readAll(request);
    return request.said;
}

async function readAll(request) {
    let text = '';
    for await (const part of request) {
        text += part;
    }
    return text;
}

/** A problem as the shop tells it. */
export function refusal(status, code, more = {}) {
    return { status, told: { type: `https://shop/problems/${code}`, title: code, status, ...more } };
}
