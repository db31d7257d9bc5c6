import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../api/api';
import { watch } from '../api/events';
import { CART } from '../cart/useCart';
import { isEnded, type Order } from './order';

/** How often to look while the shop tells nothing by itself, in milliseconds. */
const LOOK = 5000;

/** An order as it changes: told by the shop, or looked up where that cannot be. */
export function useOrder(id: string) {
    const client = useQueryClient();
    const [isTold, setTold] = useState(true);
    const order = useQuery({
        queryKey: ['orders', 'one', id],
        queryFn: ({ signal }) => api.get('/api/v1/orders/{id}', { path: { id }, signal }),
        staleTime: 0,
        refetchInterval: ({ state }) => (!isTold && state.data?.status === 'PENDING' ? LOOK : false),
    });
    const isOpen = order.data !== undefined && !isEnded(order.data);
    useEffect(() => {
        if (!isOpen) {
            return undefined;
        }
        const listening = new AbortController();
        const onEvent = ({ data }: { data: string }) => {
            const { status, last } = standing(data);
            if (status !== client.getQueryData<Order>(['orders', 'one', id])?.status) {
                void client.invalidateQueries({ queryKey: ['orders'] });
                // What was bought leaves the cart
                void client.invalidateQueries({ queryKey: CART });
            }
            return last;
        };
        watch(`/api/v1/orders/${id}/events`, { onEvent, signal: listening.signal }).catch(() => setTold(false));
        return () => listening.abort();
    }, [isOpen, id, client]);
    return order;
}

function standing(data: string): { status?: string; last?: boolean } {
    try {
        return JSON.parse(data) as { status?: string; last?: boolean };
    } catch {
        return {};
    }
}
