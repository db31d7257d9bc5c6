import { describe, expect, it } from 'vitest';
import { fakeShop, refusal } from '../test/fakeShop';
import { mayPass, Problem } from './http';
import { findProducts, findStock } from './shop';

const anything = { q: '', category: '', sort: 'relevance' } as const;

describe('findProducts', () => {
    it('asks only for what is wished for', async () => {
        const asked = fakeShop({ '/api/v1/products': () => ({ items: [] }) });
        await findProducts({ q: 'salt & pepper', category: '', sort: 'price' }, { limit: 24, cursor: 'x' });
        expect(asked).toEqual(['/api/v1/products?q=salt+%26+pepper&sort=price&limit=24&cursor=x']);
    });

    it('takes the request id from the document if no header has it', async () => {
        fakeShop({ '/api/v1/products': () => refusal(503, { title: 'Away', instance: 'urn:request:r-7' }) });
        const error = await findProducts(anything, { limit: 1 }).catch((thrown: unknown) => thrown);
        expect(error).toMatchObject({ status: 503, title: 'Away', requestId: 'r-7' });
        expect(mayPass(error)).toBe(true);
    });

    it.each([
        ['an error page', () => new Response('<html>', { status: 502 })],
        ['an answer that is no JSON', () => new Response('<html>', { status: 200 })],
    ])('makes a problem of %s', async (_, answer) => {
        fakeShop({ '/api/v1/products': answer });
        await expect(findProducts(anything, { limit: 1 })).rejects.toThrow(Problem);
    });
});

describe('findStock', () => {
    it('asks for at most 100 SKUs at once', async () => {
        const asked = fakeShop({
            '/api/v1/inventory': (query) => query.getAll('sku').map((sku) => ({ sku, available: 1 })),
        });
        const stock = await findStock(Array.from({ length: 150 }, (_, number) => `S${number}`));
        expect(asked).toHaveLength(2);
        expect(stock.size).toBe(150);
    });
});
