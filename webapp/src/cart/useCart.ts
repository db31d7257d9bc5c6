import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { api } from '../api/api';
import type { AnswerOf, Money } from '../api/contract';
import { useSession } from '../session/useSession';
import { guestCart, type GuestItem } from './guestCart';

/** The cart as the order service keeps it for a customer, at today's prices. */
export type CustomerCart = AnswerOf<'get', '/api/v1/cart'>;

/** What is in the cart, whoever keeps it. */
export interface CartItem {
    sku: string;
    quantity: number;
    title?: string | undefined;
    /** The name of its page, as far as that is known; its category and picture too. */
    slug?: string | undefined;
    category?: string | undefined;
    image?: string | undefined;
    unitPrice?: Money | undefined;
    lineTotal?: Money | undefined;
    /** What it cost when it was put in, if that has changed. */
    priceWas?: Money | undefined;
    /** How many can be had. */
    available?: number | undefined;
    /** What is different from when it was put in. */
    changes?: readonly string[] | undefined;
}

export const CART = ['cart'] as const;

/** The cart: of a customer at the shop, of anybody else in this browser. */
export function useCart() {
    const { isA, status } = useSession();
    const isCustomer = isA('customer');
    const client = useQueryClient();
    const guests = useSyncExternalStore(guestCart.subscribe, guestCart.items);
    const kept = useQuery({
        queryKey: CART,
        queryFn: ({ signal }) => api.get('/api/v1/cart', { signal }),
        enabled: isCustomer,
        staleTime: 10_000,
    });
    const put = useMutation({
        mutationFn: async (item: GuestItem) => {
            if (!isCustomer) {
                guestCart.put(item);
                return undefined;
            }
            if (item.quantity > 0) {
                const path = { sku: item.sku };
                return await api.put('/api/v1/cart/items/{sku}', { path, body: { quantity: item.quantity } });
            }
            await api.delete('/api/v1/cart/items/{sku}', { path: { sku: item.sku } });
            return await api.get('/api/v1/cart');
        },
        onSuccess: (cart) => cart && takeOver(client, cart),
        networkMode: 'always',
        // One after the other: each answer is the whole cart
        scope: { id: 'cart' },
    });
    const items: readonly CartItem[] = isCustomer ? (kept.data?.items ?? []) : guests.map(asItem);
    const quantityOf = (sku: string) => items.find((each) => each.sku === sku)?.quantity ?? 0;
    return {
        items,
        count: items.reduce((sum, { quantity }) => sum + quantity, 0),
        subtotal: isCustomer ? kept.data?.subtotal : subtotalOf(guests),
        /** Whether prices are today's; a guest's are from when they put it in. */
        isCurrent: isCustomer ? (kept.data?.current ?? false) : false,
        isGuest: !isCustomer,
        /** Whether things from before the login are still on their way into it. */
        isMerging: isCustomer && guests.length > 0,
        isLoading: status === 'restoring' || (isCustomer && kept.isPending),
        error: isCustomer ? kept.error : null,
        refetch: () => void kept.refetch(),
        isFetching: kept.isFetching,
        quantityOf,
        /** Sets how many there are of it; 0 takes it out. */
        put: put.mutateAsync,
        /** Puts some more of it in. */
        add: (item: GuestItem) => put.mutateAsync({ ...item, quantity: quantityOf(item.sku) + item.quantity }),
        isChanging: put.isPending,
    };
}

/** An answer that is the whole cart; one that is still under way may be older. */
export async function takeOver(client: QueryClient, cart: CustomerCart): Promise<void> {
    await client.cancelQueries({ queryKey: CART });
    client.setQueryData(CART, cart);
}

/** So many of it at what it costs today. */
export function again(item: CartItem, quantity: number): GuestItem {
    const { sku, title = sku, slug = '', unitPrice, priceWas } = item;
    return { sku, quantity, title, slug, price: unitPrice ?? priceWas ?? { amount: 0, currency: 'GBP' } };
}

function asItem(item: GuestItem): CartItem {
    return {
        sku: item.sku,
        quantity: item.quantity,
        title: item.title,
        slug: item.slug,
        unitPrice: item.price,
        lineTotal: { ...item.price, amount: item.price.amount * item.quantity },
    };
}

function subtotalOf(items: readonly GuestItem[]): Money | undefined {
    const first = items[0];
    return (
        first && {
            ...first.price,
            amount: items.reduce((sum, { price, quantity }) => sum + price.amount * quantity, 0),
        }
    );
}
