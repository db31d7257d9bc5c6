import { problemOf, unreachable, unreadable } from './problem';

/** What a request can carry beside its address. */
export interface Sending {
    method: string;
    headers?: Record<string, string>;
    body?: string | Blob | undefined;
    signal?: AbortSignal | undefined;
    /** Whether it goes on when the page is left meanwhile. */
    keepalive?: boolean;
}

/**
 * Asks the shop.
 *
 * @throws Problem if the answer is not good or there is none; an abort is passed on as it is
 */
export async function send(address: string, { signal, ...request }: Sending): Promise<Response> {
    let answer;
    try {
        answer = await fetch(address, {
            method: request.method,
            headers: request.headers ?? {},
            ...(request.body !== undefined && { body: request.body }),
            signal: signal ?? null,
            keepalive: request.keepalive ?? false,
        });
    } catch (error) {
        throw signal?.aborted ? error : unreachable();
    }
    if (!answer.ok) {
        throw await problemOf(answer);
    }
    return answer;
}

/** Reads an answer as what it says it is: JSON, a text, or a file. */
export async function read(answer: Response, signal?: AbortSignal): Promise<unknown> {
    const type = answer.headers.get('Content-Type') ?? '';
    if (answer.status === 204 || answer.headers.get('Content-Length') === '0') {
        return undefined;
    }
    try {
        if (/[/+]json\b/.test(type)) {
            return await answer.json();
        }
        const file = await answer.blob();
        return file.size === 0 ? undefined : file;
    } catch (error) {
        throw signal?.aborted ? error : unreadable(answer);
    }
}
