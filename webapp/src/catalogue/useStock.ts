import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../api/api';
import type { Found, Product } from './products';

/** Units that can be ordered, or why that is not known. */
export type Stock = number | 'checking' | 'unknown';

/** The most SKUs the inventory answers for at once. */
const MOST_SKUS = 100;

/** How often the inventory is asked again while it is away. */
const AWAY_MILLIS = 10_000;

/** Asks the inventory about the products of each page, and tells what it says about one of them. */
export function useStock(pages: Pick<Found, 'items'>[]): (product: Product) => Stock {
    const unitsOf = useUnits(pages.map((page) => page.items.flatMap(({ variants }) => variants.map(({ sku }) => sku))));
    return useCallback((product: Product) => summed(product.variants.map(({ sku }) => unitsOf(sku))), [unitsOf]);
}

/** Asks for each group of SKUs, and tells how many units there are of one. */
export function useUnits(groups: string[][]): (sku: string) => Stock {
    const { units, checking } = useQueries({
        queries: groups.map((skus) => ({
            queryKey: ['stock', skus],
            queryFn: ({ signal }: { signal: AbortSignal }) => findStock(skus, signal),
            enabled: skus.length > 0,
            staleTime: 20_000,
            refetchInterval: ({ state }: { state: { status: string } }) => state.status === 'error' && AWAY_MILLIS,
        })),
        combine: merged,
    });
    return useCallback((sku: string) => units.get(sku) ?? (checking ? 'checking' : 'unknown'), [units, checking]);
}

/** Units that can be ordered now. A SKU under which no stock is kept is missing. */
export async function findStock(skus: string[], signal?: AbortSignal): Promise<Map<string, number>> {
    const asked = [];
    for (let from = 0; from < skus.length; from += MOST_SKUS) {
        asked.push(api.get('/api/v1/inventory', { query: { sku: skus.slice(from, from + MOST_SKUS) }, signal }));
    }
    const known = (await Promise.all(asked)).flat();
    return new Map(known.map((entry) => [entry.sku, entry.available]));
}

function merged(answers: UseQueryResult<Map<string, number>>[]) {
    return {
        units: new Map(answers.flatMap((answer) => [...(answer.data ?? [])])),
        // What could not be said stays unknown while it is asked again
        checking: answers.some((answer) => answer.isLoading && answer.errorUpdateCount === 0),
    };
}

function summed(stocks: Stock[]): Stock {
    const counts = stocks.filter((stock) => typeof stock === 'number');
    if (counts.length > 0) {
        return counts.reduce((sum, count) => sum + count, 0);
    }
    return stocks.includes('checking') ? 'checking' : 'unknown';
}
