/** A refusal or fault, told the way the API tells it (RFC 9457) as far as the answer did. */
export class Problem extends Error {
    constructor(
        readonly status: number,
        readonly title: string,
        readonly detail: string,
        /** What to quote when asking for help; absent if the shop was not reached. */
        readonly requestId?: string,
        readonly fields: readonly { field: string; message: string }[] = [],
    ) {
        super(`${title}: ${detail}`);
    }
}

const READ: RequestInit = { headers: { Accept: 'application/json' } };

/** Whether asking again may help. */
export function mayPass(error: unknown): boolean {
    return !(error instanceof Problem) || error.status === 0 || error.status === 429 || error.status >= 500;
}

/**
 * Gets JSON from the shop.
 *
 * @throws Problem if there is none to be had, whatever the reason; an abort is passed on as it is
 */
export async function get<T>(path: string, query: URLSearchParams, signal?: AbortSignal): Promise<T> {
    const address = query.size > 0 ? `${path}?${query}` : path;
    const answer = await reach(address, signal);
    if (!answer.ok) {
        throw await problem(answer);
    }
    try {
        return (await answer.json()) as T;
    } catch (error) {
        throw passedOn(error, signal, () => unreadable(answer));
    }
}

/**
 * Sends JSON to the shop, where the answer is only that it was taken.
 *
 * @throws Problem if it was not
 */
export async function post(path: string, body: object): Promise<void> {
    const answer = await reach(path, undefined, {
        method: 'POST',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
    });
    if (!answer.ok) {
        throw await problem(answer);
    }
}

async function reach(address: string, signal?: AbortSignal, request: RequestInit = READ): Promise<Response> {
    try {
        return await fetch(address, { ...request, signal: signal ?? null });
    } catch (error) {
        throw passedOn(
            error,
            signal,
            () => new Problem(0, 'The shop can’t be reached', 'Check your connection, then try again.'),
        );
    }
}

function passedOn(error: unknown, signal: AbortSignal | undefined, otherwise: () => Problem): unknown {
    return signal?.aborted ? error : otherwise();
}

async function problem(answer: Response): Promise<Problem> {
    const told = await document(answer);
    return new Problem(
        answer.status,
        text(told.title) ?? 'Something went wrong',
        text(told.detail) ?? 'The shop could not answer. Please try again in a moment.',
        requestId(answer, text(told.instance)),
        Array.isArray(told.errors) ? told.errors.filter(isFieldError) : [],
    );
}

async function document(answer: Response): Promise<Record<string, unknown>> {
    try {
        const told: unknown = await answer.json();
        return typeof told === 'object' && told !== null ? (told as Record<string, unknown>) : {};
    } catch {
        return {};
    }
}

function unreadable(answer: Response): Problem {
    return new Problem(
        502,
        'Something went wrong',
        'The shop’s answer could not be read. Please try again in a moment.',
        requestId(answer),
    );
}

function requestId(answer: Response, instance?: string): string | undefined {
    return answer.headers.get('X-Request-Id') ?? instance?.replace(/^urn:request:/, '');
}

function text(value: unknown): string | undefined {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

function isFieldError(value: unknown): value is { field: string; message: string } {
    return typeof value === 'object' && value !== null && 'field' in value && 'message' in value;
}
