import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Address, NewAddress } from '../account/useAddresses';
import { api } from '../api/api';
import { attempts } from '../api/attempt';
import type { Money } from '../api/contract';
import { isProblem, moneyIn, Problem } from '../api/problem';
import { CART } from '../cart/useCart';
import type { Order } from '../orders/order';
import type { MessageOf } from '../ui/Form';
import { toast } from '../ui/toast';
import { useProblemText } from '../ui/useProblemText';
import type { Payer } from './payer';
import { useCheckoutTexts } from './texts';

interface Purchase {
    address: Address | NewAddress;
    /** Whether the address is kept for the next time. */
    keeps: boolean;
    payer: Payer;
    shippingMethod: string | undefined;
    discountCode: string | undefined;
    /** What it costs as the customer sees it: it is ordered at that or not at all. */
    shown: Money;
}

/** It costs something else than what the customer sees. Nothing was ordered. */
export class Repriced extends Error {
    constructor(
        readonly was: Money,
        readonly now: Money,
    ) {
        super('The total changed');
    }
}

/**
 * Orders the cart, once: a second click waits for the first, and whoever tries again after an answer that never came names
 * the same attempt, at whatever total. Only what ended, as an order or as its rejection, is followed by a new one.
 */
export function usePlacing(keep: (address: NewAddress) => Promise<unknown>) {
    const t = useCheckoutTexts();
    const told = useProblemText();
    const client = useQueryClient();
    const navigate = useNavigate();
    const [nameOf] = useState(attempts);
    const ended = useRef(0);
    const isSending = useRef(false);
    const [rejected, setRejected] = useState<Order>();

    const order = async ({ shown, payer, ...purchase }: Purchase): Promise<Order> => {
        const { address, shippingMethod, discountCode } = purchase;
        const paymentToken = await payer.token();
        const wish = { shippingAddress: bare(address), shippingMethod, discountCode, paymentToken };
        const idempotencyKey = nameOf({ ...wish, ended: ended.current });
        try {
            return await api.post('/api/v1/orders', { body: { ...wish, expectedTotal: shown }, idempotencyKey });
        } catch (error) {
            const now = isProblem(error, 'total-changed') ? moneyIn(error.members['total']) : undefined;
            throw now ? new Repriced(shown, now) : error;
        }
    };
    const placed = (order: Order, { address, keeps, payer }: Purchase) => {
        ended.current++;
        payer.ended();
        void client.invalidateQueries({ queryKey: CART });
        void client.invalidateQueries({ queryKey: ['orders', 'list'] });
        if (order.status === 'REJECTED') {
            setRejected(order);
            void client.invalidateQueries({ queryKey: ['quote'] });
            return;
        }
        if (keeps) {
            keep({ ...bare(address), isDefault: false }).catch((error: unknown) => toast.failed(told(error).detail));
        }
        client.setQueryData(['orders', 'one', order.id], order);
        toast.done(t('thanks', { number: order.number }));
        void navigate(`/orders/${order.id}`, { replace: true });
    };
    const sent = useMutation({
        mutationFn: order,
        onSuccess: placed,
        onError: (error) => {
            if (error instanceof Repriced) {
                void client.invalidateQueries({ queryKey: ['quote'] });
            }
            if (isProblem(error, 'cart-changed')) {
                void client.invalidateQueries({ queryKey: CART });
            }
            if (isProblem(error, 'shipping-unavailable')) {
                void client.invalidateQueries({ queryKey: ['shipping-methods'] });
            }
        },
        // What is ordered leads to another page, and a second click may come before that is there
        onSettled: (order) => {
            isSending.current = order !== undefined && order.status !== 'REJECTED';
        },
        networkMode: 'always',
    });
    return {
        place: (purchase: Purchase) => {
            if (!isSending.current) {
                isSending.current = true;
                setRejected(undefined);
                sent.mutate(purchase);
            }
        },
        /** What went wrong is dealt with. */
        forget: sent.reset,
        isPending: sent.isPending,
        error: sent.error,
        rejected,
    };
}

/** What the shop says of an address's fields. */
export function messagesOf(error: unknown): MessageOf {
    const fields = error instanceof Problem ? error.fields : [];
    return (name) => fields.find(({ field }) => field === `shippingAddress.${name}`)?.message;
}

/** An address as an order has it: what is not there is left out. */
function bare({ name, line1, line2, city, region, postalCode, country }: Address | NewAddress) {
    return { name, line1, ...(line2 && { line2 }), city, ...(region && { region }), postalCode, country };
}
