import { useQuery } from '@tanstack/react-query';
import { api } from '../api/api';

/** The own account, as it is now. */
export function useOwnAccount() {
    return useQuery({
        queryKey: ['users', 'me', 'account'],
        queryFn: ({ signal }) => api.get('/api/v1/users/me', { signal }),
        staleTime: 0,
    });
}
