import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api';
import type { AnswerOf } from '../api/contract';

/** What a customer has to do before their payment is decided. */
export type Action = NonNullable<AnswerOf<'get', '/api/v1/payments/orders/{orderId}/action'>>;

/** How often is looked whether there is something to do, in milliseconds. */
const LOOK = 5000;

/** What has to be done for an order as long as it is open; nothing as long as that is not known. */
export function useAction(id: string, isOpen: boolean) {
    const [done, setDone] = useState<string>();
    const asked = useQuery({
        queryKey: ['orders', 'one', id, 'action'],
        queryFn: async ({ signal }) =>
            (await api.get('/api/v1/payments/orders/{orderId}/action', { path: { orderId: id }, signal })) ?? null,
        staleTime: 0,
        enabled: isOpen,
        refetchInterval: LOOK,
    });
    const action = isOpen ? (asked.data ?? undefined) : undefined;
    return {
        /** It is asked for once, although the shop may take a moment to hear of the answer. */
        action: action && action.clientSecret !== done ? action : undefined,
        isAnswered: isOpen && done !== undefined,
        onAnswered: () => setDone(action?.clientSecret),
    };
}
