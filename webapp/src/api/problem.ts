import type { Money } from './contract';

/** A refusal or fault, told the way the API tells it (RFC 9457) as far as the answer did. */
export class Problem extends Error {
    /** The last part of the type: what programs compare. */
    readonly code: string;
    readonly title: string;
    readonly detail: string;
    /** What to quote when asking for help; absent if the shop was not reached. */
    readonly requestId: string | undefined;
    readonly fields: readonly { field: string; message: string }[];
    /** When asking again makes sense, in seconds. */
    readonly retryAfter: number | undefined;
    /** All of what it tells; some problems have members beside the standard ones. */
    readonly members: Readonly<Record<string, unknown>>;

    constructor(
        readonly status: number,
        told: Partial<
            Pick<Problem, 'code' | 'title' | 'detail' | 'requestId' | 'fields' | 'retryAfter' | 'members'>
        > = {},
    ) {
        super(`${told.title ?? 'Something went wrong'}: ${told.detail ?? status}`);
        this.code = told.code ?? '';
        this.title = told.title ?? '';
        this.detail = told.detail ?? '';
        this.requestId = told.requestId;
        this.fields = told.fields ?? [];
        this.retryAfter = told.retryAfter;
        this.members = told.members ?? {};
    }
}

/** Whether asking again may help. */
export function mayPass(error: unknown): boolean {
    return !(error instanceof Problem) || error.status === 0 || error.status === 429 || error.status >= 500;
}

/** Whether it is a problem with this code. */
export function isProblem(error: unknown, code: string): error is Problem {
    return error instanceof Problem && error.code === code;
}

/** An amount among the members of a problem, if it is one. */
export function moneyIn(member: unknown): Money | undefined {
    const { amount, currency } = (member ?? {}) as Partial<Record<keyof Money, unknown>>;
    return typeof amount === 'number' && typeof currency === 'string' ? { amount, currency } : undefined;
}

/** What an answer tells that is not good. */
export async function problemOf(answer: Response): Promise<Problem> {
    const told = await document(answer);
    return new Problem(answer.status, {
        code: text(told.type)?.split('/').at(-1) ?? '',
        title: text(told.title) ?? '',
        detail: text(told.detail) ?? '',
        requestId: requestId(answer, text(told.instance)),
        fields: Array.isArray(told.errors) ? told.errors.filter(isFieldError) : [],
        retryAfter: seconds(answer.headers.get('Retry-After')),
        members: told,
    });
}

/** There is no answer at all. */
export function unreachable(): Problem {
    return new Problem(0, { code: 'unreachable' });
}

/** There is an answer, but nobody can read it. */
export function unreadable(answer: Response): Problem {
    return new Problem(502, { code: 'unreadable', requestId: requestId(answer) });
}

async function document(answer: Response): Promise<Record<string, unknown>> {
    try {
        const told: unknown = await answer.json();
        return typeof told === 'object' && told !== null ? (told as Record<string, unknown>) : {};
    } catch {
        return {};
    }
}

function requestId(answer: Response, instance?: string): string | undefined {
    return answer.headers.get('X-Request-Id') ?? instance?.replace(/^urn:request:/, '');
}

function text(value: unknown): string | undefined {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

function seconds(header: string | null): number | undefined {
    return header !== null && /^\d+$/.test(header) ? Number(header) : undefined;
}

function isFieldError(value: unknown): value is { field: string; message: string } {
    return typeof value === 'object' && value !== null && 'field' in value && 'message' in value;
}
