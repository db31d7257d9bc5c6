import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { watch } from '../../api/events';
import { ENDED } from './order';

/** Reads an order and what belongs to it again when it comes to another status. Without the stream it stays as it was read. */
export function useOrderNews(id: string, status: string | undefined) {
    const client = useQueryClient();
    const watched = status !== undefined && !ENDED.includes(status);
    useEffect(() => {
        if (!watched) {
            return undefined;
        }
        const leave = new AbortController();
        const onEvent = () => {
            void client.invalidateQueries({ queryKey: ['orders', 'one', id] });
            void client.invalidateQueries({ queryKey: ['payments', id] });
        };
        watch(`/api/v1/orders/${encodeURIComponent(id)}/events`, { onEvent, signal: leave.signal }).catch(
            () => undefined,
        );
        return () => leave.abort();
    }, [client, id, watched]);
}
