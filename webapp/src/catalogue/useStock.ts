import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { findStock } from '../api/shop';
import type { Product, ProductPage } from '../api/types';

/** Units that can be ordered, or why that is not known. */
export type Stock = number | 'checking' | 'unknown';

/** Asks the inventory about the products of each page, and tells what it says about one of them. */
export function useStock(pages: ProductPage[]): (product: Product) => Stock {
    const known = useQueries({
        queries: pages.map((page) => {
            const skus = page.items.flatMap((product) => product.variants.map((variant) => variant.sku));
            return {
                queryKey: ['stock', skus],
                queryFn: ({ signal }: { signal: AbortSignal }) => findStock(skus, signal),
                enabled: skus.length > 0,
                staleTime: 20_000,
            };
        }),
        combine: merged,
    });
    return useCallback((product: Product) => stockOf(product, known), [known]);
}

interface Known {
    units: Map<string, number>;
    checking: boolean;
}

function merged(answers: UseQueryResult<Map<string, number>>[]): Known {
    return {
        units: new Map(answers.flatMap((answer) => [...(answer.data ?? [])])),
        checking: answers.some((answer) => answer.isLoading),
    };
}

function stockOf(product: Product, { units, checking }: Known): Stock {
    const counts = product.variants.map((variant) => units.get(variant.sku)).filter((count) => count !== undefined);
    if (counts.length > 0) {
        return counts.reduce((sum, count) => sum + count, 0);
    }
    return checking ? 'checking' : 'unknown';
}
