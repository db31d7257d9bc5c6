import { useQuery, type QueryKey } from '@tanstack/react-query';

interface Until<T> {
    key: QueryKey;
    look: (signal: AbortSignal) => Promise<T>;
    isDone: (state: T) => boolean;
    /** How often to look, in milliseconds. */
    every?: number;
    enabled?: boolean;
}

/** Looks again and again how far long work is, until it is done. */
export function useUntil<T>({ key, look, isDone, every = 1000, enabled = true }: Until<T>) {
    return useQuery({
        queryKey: key,
        queryFn: ({ signal }) => look(signal),
        enabled,
        staleTime: 0,
        refetchInterval: ({ state }) => (state.data !== undefined && isDone(state.data) ? false : every),
    });
}
