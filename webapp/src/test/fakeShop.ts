import { vi } from 'vitest';
import type { Product } from '../catalogue/products';
import type { Role } from '../session/token';
import { session } from '../session/session';

/** What was asked, as the shop sees it. */
export interface Asked {
    method: string;
    address: string;
    headers: Headers;
    body: unknown;
    /** Whether it is asked to its end when the page is left. */
    outlives: boolean;
}

type Handler = (query: URLSearchParams, asked: Asked) => unknown;

/** An answer other than 200 with JSON. */
export function refusal(status: number, document: object, headers: Record<string, string> = {}): Response {
    return new Response(JSON.stringify(document), {
        status,
        headers: { 'Content-Type': 'application/problem+json', ...headers },
    });
}

/** A problem with a code, as services tell it. */
export function problem(status: number, code: string, more: object = {}): Response {
    return refusal(status, { type: `https://cloudretail.example/problems/${code}`, title: code, status, ...more });
}

/** JSON with a version. */
export function versioned(body: object, etag: string): Response {
    return Response.json(body, { headers: { ETag: etag } });
}

/**
 * Answers fetch by path, or by method and path where that matters ("POST /api/v1/…"); a handler may give a body, a
 * Response, or throw as if there were no connection.
 *
 * @returns everything that was asked, in order
 */
export function fakeShop(handlers: Record<string, Handler>): Asked[] {
    const log: Asked[] = [];
    const all: Record<string, Handler> = {
        '/api/v1/categories': () => ({ items: [] }),
        '/api/v1/inventory': () => [],
        '/api/v1/products': () => ({ items: [] }),
        '/api/v1/cart': () => ({ items: [], current: true }),
        ...handlers,
    };
    vi.stubGlobal('fetch', async (address: string, request: RequestInit = {}) => {
        const { pathname, searchParams } = new URL(address, 'http://shop.example');
        const method = request.method ?? 'GET';
        const asked = {
            method,
            address,
            headers: new Headers(request.headers),
            body: bodyOf(request.body),
            outlives: request.keepalive ?? false,
        };
        log.push(asked);
        const handler = all[`${method} ${pathname}`] ?? all[pathname];
        const answer = handler ? await handler(searchParams, asked) : refusal(404, { title: 'Not found' });
        return answer instanceof Response ? answer : Response.json(answer);
    });
    return log;
}

/** The addresses of what was asked. */
export function addresses(log: Asked[]): string[] {
    return log.map(({ address }) => address);
}

/** Handlers of a shop in which somebody with these roles is logged in already. */
export function loggedInAs(...roles: Role[]): Record<string, Handler> {
    localStorage.setItem('cloudretail.member', 'yes');
    session.startOver();
    return { 'POST /api/v1/auth/refresh': () => issued(...roles) };
}

/** What a login answers. */
export function issued(...roles: Role[]) {
    const claims = btoa(JSON.stringify({ sub: 'u-1', groups: roles }));
    return { accessToken: `e30.${claims}.${crypto.randomUUID()}`, tokenType: 'Bearer', expiresIn: 900 };
}

export function product(sku: string, title: string, more: Partial<Product> = {}): Product {
    const price = { amount: 255, currency: 'GBP' };
    return {
        id: `id-${sku}`,
        slug: sku.toLowerCase(),
        title,
        category: 'Home > Lighting',
        priceFrom: price,
        variants: [{ sku, options: {}, price }],
        ...more,
    };
}

function bodyOf(body: BodyInit | null | undefined): unknown {
    try {
        return typeof body === 'string' ? JSON.parse(body) : body;
    } catch {
        return body;
    }
}
