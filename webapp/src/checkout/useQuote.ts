import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../api/api';
import type { AnswerOf, BodyOf } from '../api/contract';
import { isProblem } from '../api/problem';
import { CART } from '../cart/useCart';
import type { CheckedCart } from '../cart/useCheckedCart';

export type Wish = BodyOf<'post', '/api/v1/orders/quote'>;
export type Quote = AnswerOf<'post', '/api/v1/orders/quote'>;

/** What ordering the cart would cost. It is asked again whenever the cart, the country, the method or the code changes. */
export function useQuote(cart: CheckedCart, wish: Wish, enabled: boolean) {
    const client = useQueryClient();
    const seen = JSON.stringify(cart.items.map(({ sku, quantity, unitPrice }) => [sku, quantity, unitPrice?.amount]));
    const quote = useQuery({
        ...quoteFor(seen, wish),
        enabled: enabled && wish.country !== '',
        placeholderData: keepPreviousData,
    });
    const weight = useLast(quote.data?.weightGrams, quote.isError);
    const isStale = isProblem(quote.error, 'cart-changed');
    useEffect(() => {
        if (isStale) {
            void client.invalidateQueries({ queryKey: CART });
        }
    }, [isStale, client]);
    return {
        ...quote,
        weight,
        /** Asks anew, with another code for instance; what it answers is there at once when it is wished for. */
        ask: (change: Partial<Wish> = {}): Promise<Quote> =>
            client.fetchQuery({ ...quoteFor(seen, { ...wish, ...change }), staleTime: 0 }),
    };
}

function quoteFor(seen: string, wish: Wish) {
    return queryOptions({
        queryKey: ['quote', seen, wish],
        queryFn: ({ signal }) => api.post('/api/v1/orders/quote', { body: wish, signal }),
        staleTime: 30_000,
    });
}

/** What is known or was known last: what it weighs does not depend on where it goes. Nothing is known: as if it were 0. */
function useLast(value: number | undefined, isUnknown: boolean): number | undefined {
    const [last, setLast] = useState(value);
    if (value !== undefined && value !== last) {
        setLast(value);
    }
    return value ?? last ?? (isUnknown ? 0 : undefined);
}
