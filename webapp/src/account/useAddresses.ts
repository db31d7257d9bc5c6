import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api';
import type { AnswerOf, BodyOf } from '../api/contract';

export type Address = AnswerOf<'get', '/api/v1/users/me/addresses'>['items'][number];
export type NewAddress = BodyOf<'post', '/api/v1/users/me/addresses'>;

export const ADDRESSES = ['users', 'me', 'addresses'];

/** The own addresses, the default first, and what can be done with them. */
export function useAddresses() {
    const client = useQueryClient();
    const list = useQuery({
        queryKey: ADDRESSES,
        queryFn: ({ signal }) => api.get('/api/v1/users/me/addresses', { signal }),
    });
    /** Whatever came of it, the list is read again: somebody may have been faster in another window. */
    const change = async <T>(work: Promise<T>) => {
        try {
            return await work;
        } finally {
            await client.invalidateQueries({ queryKey: ADDRESSES });
        }
    };
    return {
        list,
        add: (body: NewAddress) => change(api.post('/api/v1/users/me/addresses', { body })),
        put: (id: string, body: NewAddress) =>
            change(api.put('/api/v1/users/me/addresses/{id}', { path: { id }, body })),
    };
}

/** An address as it is sent: the same, and the default. */
export function asDefault({ name, line1, line2, city, region, postalCode, country }: Address): NewAddress {
    return { name, line1, line2, city, region, postalCode, country, isDefault: true };
}
