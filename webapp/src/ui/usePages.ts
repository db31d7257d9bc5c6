import { keepPreviousData, useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';

/** What a list of the API answers: a page, and the way to the next. */
interface Listed<T> {
    items: T[];
    nextCursor?: string;
}

/** What to ask for: part of the query, and the signal that ends it. */
interface Place {
    query: { cursor: string | undefined; limit: number };
    signal: AbortSignal;
}

export type Pages<T> = ReturnType<typeof usePages<T>>;

const ROWS = 20;

/**
 * Turns the pages of a list that leads on by cursors. The key names the list and everything it is filtered and sorted by:
 * another key begins at the first page.
 */
export function usePages<T>(key: QueryKey, fetchPage: (place: Place) => Promise<Listed<T>>, limit = ROWS) {
    const pages = useInfiniteQuery({
        queryKey: key,
        queryFn: ({ pageParam, signal }) => fetchPage({ query: { cursor: pageParam, limit }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: keepPreviousData,
    });
    const list = JSON.stringify(key);
    const [opened, setOpened] = useState({ list, page: 0 });
    const loaded = pages.data?.pages ?? [];
    const page = opened.list === list ? Math.min(opened.page, Math.max(0, loaded.length - 1)) : 0;
    const isLast = page === loaded.length - 1 && !pages.hasNextPage;
    return {
        rows: loaded[page]?.items,
        page,
        error: pages.error,
        isLoading: pages.isPending,
        isFetching: pages.isFetching,
        isStale: pages.isPlaceholderData,
        refetch: () => void pages.refetch(),
        hasPrevious: page > 0,
        hasNext: loaded.length > 0 && !isLast,
        previous: () => setOpened({ list, page: page - 1 }),
        next: () => {
            if (page + 1 < loaded.length) {
                setOpened({ list, page: page + 1 });
            } else {
                void pages.fetchNextPage().then((got) => got.isSuccess && setOpened({ list, page: page + 1 }));
            }
        },
    };
}
