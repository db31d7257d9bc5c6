import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';

/** The shop compares its books anew each time it is asked: so not oftener than somebody wants to know. */
export function useReconciliation() {
    return useQuery({
        queryKey: ['reconciliation'],
        queryFn: ({ signal }) => api.get('/api/v1/reconciliation', { signal }),
        staleTime: 60_000,
    });
}
