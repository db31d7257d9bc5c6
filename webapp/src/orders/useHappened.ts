import { useQuery } from '@tanstack/react-query';
import { api } from '../api/api';
import type { AnswerOf } from '../api/contract';

export type Happened = AnswerOf<'get', '/api/v1/orders/{id}/history'>['entries'];

/** What happened to an order, oldest first; nothing as long as that is not known. It is read anew with the order. */
export function useHappened(id: string): Happened {
    const history = useQuery({
        queryKey: ['orders', 'one', id, 'history'],
        queryFn: ({ signal }) => api.get('/api/v1/orders/{id}/history', { path: { id }, signal }),
        staleTime: 0,
    });
    return history.data?.entries ?? [];
}

/** Since when an order is what it is, or what it was on its way. */
export function since(happened: Happened, status: string): string | undefined {
    return happened.find(({ what }) => what === status)?.at;
}
