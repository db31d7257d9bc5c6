import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { findCategories, findProducts } from '../api/shop';
import type { Wish } from '../api/types';
import { shelves, total } from './shelves';

const PAGE = 24;

/** The products wished for, as many pages as were asked for. */
export function useProducts(wish: Wish) {
    return useInfiniteQuery({
        queryKey: ['products', wish],
        queryFn: ({ pageParam, signal }) => findProducts(wish, { limit: PAGE, cursor: pageParam }, signal),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        placeholderData: keepPreviousData,
    });
}

/** The categories to choose from, counted as the search finds them in any category. */
export function useShelves(wish: Wish) {
    const categories = useQuery({ queryKey: ['categories'], queryFn: ({ signal }) => findCategories(signal) });
    const everywhere: Wish = { q: wish.q, category: '', sort: 'relevance' };
    const counts = useQuery({
        queryKey: ['counts', wish.q],
        queryFn: ({ signal }) => findProducts(everywhere, { limit: 1 }, signal),
        enabled: wish.q !== '' || categories.isError,
        placeholderData: keepPreviousData,
    });
    const facets = wish.q !== '' || categories.isError ? counts.data?.facets?.category : undefined;
    const all = shelves(categories.data ?? [], facets, wish.category);
    const outermost = all.filter((shelf) => shelf.depth === 0).reduce((sum, shelf) => sum + shelf.count, 0);
    return { shelves: all, everything: facets ? total(facets) : outermost };
}
