import { get } from './http';
import type { Availability, Category, ProductPage, Wish } from './types';

/** The most SKUs the inventory answers for at once. */
const MOST_SKUS = 100;

export function findProducts(
    wish: Wish,
    page: { limit: number; cursor?: string | undefined },
    signal?: AbortSignal,
): Promise<ProductPage> {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...wish, ...page })) {
        if (value) {
            query.set(name, String(value));
        }
    }
    return get('/api/v1/products', query, signal);
}

/** Every category with products, parents before their children. */
export async function findCategories(signal?: AbortSignal): Promise<Category[]> {
    const found = await get<{ items: Category[] }>('/api/v1/categories', new URLSearchParams(), signal);
    return found.items;
}

/** Units that can be ordered now. A SKU under which no stock is kept is missing. */
export async function findStock(skus: string[], signal?: AbortSignal): Promise<Map<string, number>> {
    const asked = [];
    for (let from = 0; from < skus.length; from += MOST_SKUS) {
        const query = new URLSearchParams(skus.slice(from, from + MOST_SKUS).map((sku) => ['sku', sku]));
        asked.push(get<Availability[]>('/api/v1/inventory', query, signal));
    }
    const known = (await Promise.all(asked)).flat();
    return new Map(known.map((entry) => [entry.sku, entry.available]));
}
