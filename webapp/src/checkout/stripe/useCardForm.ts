import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Money } from '../../api/contract';
import { LOCALES, useLanguage } from '../../i18n/language';
import { CardRefused, type Payer } from '../payer';
import { appearance, loadStripe, type Elements, type Field, type Stripe } from './stripe';

interface Opened {
    stripe: Stripe;
    elements: Elements;
}

/** Stripe's fields for a card at some place, and the payer they make. */
export function useCardForm(place: RefObject<HTMLElement | null>, publishableKey: string, total: Money | undefined) {
    const [language] = useLanguage();
    const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
    const [payer, setPayer] = useState<Payer>();
    const [isAway, setAway] = useState(false);
    const [attempt, setAttempt] = useState(0);
    const opened = useRef<Opened>(undefined);
    // Stripe knows no payment of nothing
    const amount = total && Math.max(1, total.amount);
    const currency = total?.currency.toLowerCase();
    const wanted = useRef({ amount, currency, scheme });
    useEffect(() => {
        wanted.current = { amount, currency, scheme };
        if (amount !== undefined && currency !== undefined) {
            opened.current?.elements.update({ amount, currency, appearance: appearance(scheme) });
        }
    }, [amount, currency, scheme]);
    const isPriced = amount !== undefined;
    useEffect(() => {
        let isLeft = false;
        let field: Field | undefined;
        const open = async () => {
            const stripe = (await loadStripe())(publishableKey, { locale: LOCALES[language] });
            const { amount, currency, scheme } = wanted.current;
            if (isLeft || amount === undefined || currency === undefined || !place.current) {
                return;
            }
            const elements = stripe.elements({
                mode: 'payment',
                amount,
                currency,
                paymentMethodCreation: 'manual',
                paymentMethodTypes: ['card'],
                captureMethod: 'manual',
                appearance: appearance(scheme),
            });
            const card = cardPayer({ stripe, elements });
            opened.current = { stripe, elements };
            field = elements.create('payment', { wallets: { applePay: 'never', googlePay: 'never' } });
            field.on('ready', () => setPayer(card));
            field.on('change', () => card.ended());
            field.on('loaderror', () => setAway(true));
            field.mount(place.current);
        };
        open().catch(() => !isLeft && setAway(true));
        return () => {
            isLeft = true;
            opened.current = undefined;
            setPayer(undefined);
            field?.destroy();
        };
    }, [place, publishableKey, language, isPriced, attempt]);
    return {
        payer,
        isAway,
        retry: () => {
            setAway(false);
            setAttempt(attempt + 1);
        },
    };
}

/** Who pays by what was typed. As long as that stays the same it is the same payment method: whoever orders again orders once. */
function cardPayer({ stripe, elements }: Opened): Payer {
    let known: string | undefined;
    return {
        token: async () => {
            if (known === undefined) {
                const incomplete = (await elements.submit()).error;
                if (incomplete) {
                    throw new CardRefused(incomplete.message);
                }
                const { paymentMethod, error } = await stripe.createPaymentMethod({ elements });
                if (!paymentMethod) {
                    throw new CardRefused(error?.message);
                }
                known = paymentMethod.id;
            }
            return known;
        },
        ended: () => {
            known = undefined;
        },
    };
}
