import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api';
import type { AnswerOf } from '../api/contract';

type PaymentMethods = AnswerOf<'get', '/api/v1/payment-methods'>;
/** A card of a shop in which no money moves. */
export type TestCard = NonNullable<PaymentMethods['items'][number]['testCards']>[number];

const KEY = 'cloudretail.payment-methods';

/** How often is asked again while nobody can say. */
const AWAY_MILLIS = 5_000;

/** How one can pay. What was said last still counts while nobody can say: an order is taken all the same then. */
export function usePaymentMethods() {
    const methods = useQuery({
        queryKey: ['payment-methods'],
        queryFn: async ({ signal }) => {
            const said = await api.get('/api/v1/payment-methods', { signal });
            localStorage.setItem(KEY, JSON.stringify(said));
            return said;
        },
        initialData: saidLast,
        initialDataUpdatedAt: 0,
        staleTime: 600_000,
        // Whoever waits here need not ask
        refetchInterval: ({ state }) => (state.status === 'error' ? AWAY_MILLIS : false),
    });
    const { data, error, isSuccess } = methods;
    // It stays said while it is asked again
    const [problem, setProblem] = useState<unknown>(null);
    if (error ? problem === null : isSuccess && problem !== null) {
        setProblem(error);
    }
    return {
        ...methods,
        problem,
        cards: data?.items.flatMap(({ testCards = [] }) => testCards),
        /** By which a card can be typed into Stripe's fields, if it is they who take the money. */
        stripeKey: data?.items.find(({ provider }) => provider === 'stripe')?.publishableKey,
    };
}

/** What somebody else wrote there, or another version of these pages, is as if it were not there. */
function saidLast(): PaymentMethods | undefined {
    try {
        const said: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
        const { items } = (said ?? {}) as { items?: unknown };
        return Array.isArray(items) ? (said as PaymentMethods) : undefined;
    } catch {
        return undefined;
    }
}
