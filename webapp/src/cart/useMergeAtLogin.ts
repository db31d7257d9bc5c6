import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../api/api';
import { mayPass } from '../api/problem';
import { useSession } from '../session/useSession';
import { guestCart } from './guestCart';
import { takeOver } from './useCart';

/** What somebody put in before they logged in is theirs afterwards. It stays here until the shop has taken it over. */
export function useMergeAtLogin(): void {
    const { member, isA } = useSession();
    const client = useQueryClient();
    const customer = isA('customer') ? member?.id : undefined;
    useEffect(() => {
        if (customer !== undefined && guestCart.items().length > 0) {
            void merge().then((cart) => cart && takeOver(client, cart));
        }
    }, [customer, client]);
}

async function merge() {
    const items = guestCart.items().map(({ sku, quantity }) => ({ sku, quantity }));
    try {
        const cart = await api.post('/api/v1/cart/merge', { body: { items } });
        guestCart.clear();
        return cart;
    } catch (error) {
        if (!mayPass(error)) {
            // Refused for good: asking again at every visit would change nothing
            guestCart.clear();
        }
        return undefined;
    }
}
