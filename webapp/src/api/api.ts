import { session } from '../session/session';
import type { AnswerOf, OptionsOf, PathOf, Verb } from './contract';
import { OPEN } from './generated/open';
import { read, send, type Sending } from './http';
import { Problem, unreadable } from './problem';

/** An answer with what stands around it. */
export interface Reply<T> {
    data: T;
    /** The version that was read, to be sent back with a change of it. */
    etag: string | undefined;
    status: number;
    location: string | undefined;
}

/** An argument that may be left out where nothing in it is demanded. */
export type Optional<T> = Partial<T> extends T ? [options?: T] : [options: T];

interface Loosely {
    path?: Record<string, string>;
    query?: Record<string, unknown>;
    body?: unknown;
    ifMatch?: string;
    idempotencyKey?: string;
    signal?: AbortSignal;
}

/**
 * Asks the shop, in the name of whoever is logged in unless it is the same for anybody: what is open to all waits for no
 * token, and works while nobody can log in.
 *
 * @throws Problem if the answer is not good, whatever the reason; an abort is passed on as it is
 */
export async function ask<V extends Verb, P extends PathOf<V>>(
    verb: V,
    path: P,
    ...[options]: Optional<OptionsOf<V, P>>
): Promise<Reply<AnswerOf<V, P>>> {
    const { signal, ...asked } = (options ?? {}) as Loosely;
    const reach = OPEN.has(`${verb} ${path}`) ? send : authorised;
    const answer = await reach(addressOf(path, asked), { ...requestOf(verb, asked), signal });
    const data = await read(answer, signal);
    if (answer.headers.get('Content-Type')?.startsWith('text/html')) {
        // A page where an answer should be: something in between did not understand
        throw unreadable(answer);
    }
    return {
        data: data as AnswerOf<V, P>,
        etag: answer.headers.get('ETag') ?? undefined,
        status: answer.status,
        location: answer.headers.get('Location') ?? undefined,
    };
}

function verb<V extends Verb>(name: V) {
    return async <P extends PathOf<V>>(path: P, ...options: Optional<OptionsOf<V, P>>): Promise<AnswerOf<V, P>> =>
        (await ask(name, path, ...options)).data;
}

/** The shop's API: what is asked and answered is what the documents under contracts/http say. */
export const api = {
    get: verb('get'),
    post: verb('post'),
    put: verb('put'),
    patch: verb('patch'),
    delete: verb('delete'),
};

/** Adds the access token; one that is no longer good is renewed, once. */
export async function authorised(address: string, request: Sending): Promise<Response> {
    const token = await session.token();
    try {
        return await send(address, withToken(request, token));
    } catch (error) {
        const stale = token !== undefined && error instanceof Problem && error.status === 401 && isAboutTheToken(error);
        const fresh = stale ? await session.token({ insteadOf: token }) : undefined;
        if (fresh === undefined) {
            throw error;
        }
        return await send(address, withToken(request, fresh));
    }
}

/** Other refusals with 401 are about a code that was typed, and a new token changes nothing. */
function isAboutTheToken(problem: Problem): boolean {
    return !['wrong-code', 'totp-required', 'invalid-credentials'].includes(problem.code);
}

function withToken(request: Sending, token: string | undefined): Sending {
    return token === undefined
        ? request
        : { ...request, headers: { ...request.headers, Authorization: `Bearer ${token}` } };
}

/** An address with its parts and its query filled in. */
export function addressOf(path: string, { path: parts, query }: Loosely): string {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts?.[name] ?? ''));
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query ?? {})) {
        for (const each of Array.isArray(value) ? value : [value]) {
            if (each !== undefined && each !== '') {
                search.append(name, String(each));
            }
        }
    }
    return search.size > 0 ? `${filled}?${search}` : filled;
}

function requestOf(method: string, { body, ifMatch, idempotencyKey }: Loosely): Sending {
    const isFile = body instanceof Blob;
    const isText = typeof body === 'string';
    return {
        method: method.toUpperCase(),
        headers: {
            Accept: 'application/json, */*;q=0.5',
            ...(body !== undefined && {
                'Content-Type': isFile ? body.type : isText ? 'text/csv' : 'application/json',
            }),
            ...(ifMatch !== undefined && { 'If-Match': ifMatch }),
            ...(idempotencyKey !== undefined && { 'Idempotency-Key': idempotencyKey }),
        },
        body: body === undefined || isFile || isText ? body : JSON.stringify(body),
    };
}
