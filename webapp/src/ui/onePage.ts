import type { Pages } from './usePages';

/** All rows of something that comes as a whole, for a DataTable. */
export function onePage<T>(rows: T[]): Pages<T> {
    return {
        rows,
        page: 0,
        error: null,
        isLoading: false,
        isFetching: false,
        isStale: false,
        refetch: () => undefined,
        hasPrevious: false,
        hasNext: false,
        previous: () => undefined,
        next: () => undefined,
    };
}
