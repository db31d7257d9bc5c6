import { keepPreviousData, useQuery, type QueryKey } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'react-router';

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

interface Options {
    /** Rows per page. */
    limit?: number;
    /** Tells this list from others on the same page. */
    name?: string;
}

export type Pages<T> = ReturnType<typeof usePages<T>>;

const ROWS = 20;

/**
 * Turns the pages of a list that leads on by cursors. The key names the list and everything it is filtered and sorted by.
 * The address says which page it is, so that back, reload and links lead to it; the way back to the first page goes along with
 * it in the browser's history, since cursors lead forwards only.
 */
export function usePages<T>(
    key: QueryKey,
    fetchPage: (place: Place) => Promise<Listed<T>>,
    { limit = ROWS, name = '' }: Options = {},
) {
    const [query, setQuery] = useSearchParams();
    const history = useLocation().state as unknown;
    const trail = trailIn(history, name);
    const cursor = query.get(`${name}after`) ?? undefined;
    const page = cursor === undefined ? 0 : Math.max(1, Number(query.get(`${name}page`)) - 1 || 1);
    const read = useQuery({
        queryKey: [...key, { cursor, limit }],
        queryFn: ({ signal }) => fetchPage({ query: { cursor, limit }, signal }),
        placeholderData: keepPreviousData,
    });
    const go = (to: string | undefined, number: number, before: readonly string[]) =>
        setQuery(
            (now) => {
                const next = new URLSearchParams(now);
                next.delete(`${name}after`);
                next.delete(`${name}page`);
                if (to !== undefined) {
                    next.set(`${name}after`, to);
                    next.set(`${name}page`, String(number + 1));
                }
                return next;
            },
            { state: { ...(history as object | null), [`${name}trail`]: before } },
        );
    const nextCursor = read.isPlaceholderData ? undefined : read.data?.nextCursor;
    return {
        rows: read.data?.items,
        page,
        error: read.error,
        isLoading: read.isPending,
        isFetching: read.isFetching,
        isStale: read.isPlaceholderData,
        refetch: () => void read.refetch(),
        hasPrevious: page > 0,
        hasNext: nextCursor !== undefined,
        // Whoever came by a link has no trail, and begins at the first page
        previous: () => go(trail.at(-1) || undefined, trail.length > 0 ? page - 1 : 0, trail.slice(0, -1)),
        next: () => {
            if (nextCursor !== undefined) {
                go(nextCursor, page + 1, [...trail, cursor ?? '']);
            }
        },
    };
}

/** The cursors of the pages before; that of the first is empty. */
function trailIn(state: unknown, name: string): readonly string[] {
    const trail: unknown = typeof state === 'object' && state !== null && Reflect.get(state, `${name}trail`);
    return Array.isArray(trail) ? trail.filter((each) => typeof each === 'string') : [];
}

/** Takes out of an address which page of a list it is: another list begins at its first. */
export function forgetPage(query: URLSearchParams): void {
    for (const name of [...query.keys()]) {
        if (/after$|page$/.test(name)) {
            query.delete(name);
        }
    }
}
