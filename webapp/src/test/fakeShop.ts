import { vi } from 'vitest';
import type { Product } from '../api/types';

type Handler = (query: URLSearchParams) => unknown;

/** An answer other than 200 with JSON. */
export function refusal(status: number, document: object, headers: Record<string, string> = {}): Response {
    return new Response(JSON.stringify(document), {
        status,
        headers: { 'Content-Type': 'application/problem+json', ...headers },
    });
}

/**
 * Answers fetch by path; a handler may give a body, a Response, or throw as if there were no connection.
 *
 * @returns every address that was asked for, in order
 */
export function fakeShop(handlers: Record<string, Handler>): string[] {
    const asked: string[] = [];
    const all: Record<string, Handler> = {
        '/api/v1/categories': () => ({ items: [] }),
        '/api/v1/inventory': () => [],
        ...handlers,
    };
    vi.stubGlobal('fetch', async (address: string) => {
        asked.push(address);
        const { pathname, searchParams } = new URL(address, 'http://shop.example');
        const answer = all[pathname]?.(searchParams) ?? refusal(404, { title: 'Not found' });
        return answer instanceof Response ? answer : Response.json(answer);
    });
    return asked;
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
