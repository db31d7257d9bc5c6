import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../api/api';
import { brought } from '../api/brought';
import { shelves, total } from './shelves';
import { ANYTHING, queryOf, type Wish } from './wish';

const PAGE = 24;

/** The products wished for, as many pages as were asked for. */
export function useProducts(wish: Wish) {
    const query = { ...queryOf(wish), limit: PAGE };
    const first = brought('/api/v1/products', { query });
    return useInfiniteQuery({
        queryKey: ['products', 'found', wish],
        queryFn: ({ pageParam, signal }) =>
            api.get('/api/v1/products', { query: { ...query, cursor: pageParam }, signal }),
        initialPageParam: undefined as string | undefined,
        initialData: () => {
            const page = first.initialData();
            return page && { pages: [page], pageParams: [undefined] };
        },
        initialDataUpdatedAt: first.initialDataUpdatedAt,
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: keepPreviousData,
    });
}

/** Every category with products, parents before their children. */
export function useCategories() {
    return useQuery({
        queryKey: ['categories'],
        queryFn: ({ signal }) => api.get('/api/v1/categories', { signal }),
        ...brought('/api/v1/categories'),
        select: ({ items }) => items,
        staleTime: 300_000,
    });
}

/** The categories to choose from, counted as the search finds them in any category. */
export function useShelves(wish: Wish) {
    const categories = useCategories();
    const { q } = wish;
    const counts = useQuery({
        queryKey: ['products', 'counts', q],
        queryFn: ({ signal }) =>
            api.get('/api/v1/products', { query: { ...queryOf({ ...ANYTHING, q }), limit: 1 }, signal }),
        enabled: q !== '' || categories.isError,
        placeholderData: keepPreviousData,
    });
    const facets = q !== '' || categories.isError ? counts.data?.facets?.category : undefined;
    const all = shelves(categories.data ?? [], facets, wish.category);
    const outermost = all.filter((shelf) => shelf.depth === 0).reduce((sum, shelf) => sum + shelf.count, 0);
    return { shelves: all, everything: facets ? total(facets) : outermost };
}
