import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api';
import { isProblem } from '../api/problem';
import { loadStripe } from '../checkout/stripe/stripe';
import { usePaymentMethods } from '../checkout/usePaymentMethods';
import { LOCALES, useLanguage } from '../i18n/language';
import { useFormats } from '../i18n/useFormats';
import { Dialog } from '../ui/Dialog';
import { toast } from '../ui/toast';
import { useProblemText } from '../ui/useProblemText';
import type { Order } from './order';
import classes from './OrderPage.module.css';
import { useOrdersTexts } from './texts';
import type { Action } from './useAction';

interface Props {
    order: Order;
    action: Action;
    /** Told once the bank knows what the customer says. */
    onAnswered: () => void;
}

/** Takes a customer to their bank, which asks whether a payment is theirs. */
export function Confirm(props: Props) {
    return props.action.provider === 'stripe' ? <AtBank {...props} /> : <InSandbox {...props} />;
}

/** Stripe.js shows what the bank asks. */
function AtBank({ action: { clientSecret }, onAnswered }: Props) {
    const t = useOrdersTexts();
    const [language] = useLanguage();
    const { stripeKey } = usePaymentMethods();
    const asked = useMutation({
        mutationFn: async (publishableKey: string) => {
            const stripe = (await loadStripe())(publishableKey, { locale: LOCALES[language] });
            return stripe.handleNextAction({ clientSecret });
        },
        onSuccess: ({ error }) => {
            if (!error || (error.payment_intent && error.payment_intent.status !== 'requires_action')) {
                onAnswered();
            }
            if (error) {
                toast.failed(error.message ?? t('notConfirmed'));
            }
        },
        networkMode: 'always',
    });
    return (
        <>
            {asked.isError && (
                <p role="alert" className={classes.wrong}>
                    {t('bankAway')}
                </p>
            )}
            <div className={classes.actions}>
                <Button
                    onClick={() => stripeKey && asked.mutate(stripeKey)}
                    disabled={!stripeKey}
                    loading={asked.isPending}
                >
                    {t('confirm')}
                </Button>
            </div>
        </>
    );
}

/** The sandbox plays the bank, and asks here. */
function InSandbox({ order, onAnswered }: Props) {
    const t = useOrdersTexts();
    const { money } = useFormats();
    const told = useProblemText();
    const [open, setOpen] = useState(false);
    const said = useMutation({
        mutationFn: async (confirmed: boolean) => {
            try {
                const path = { orderId: order.id };
                await api.put('/api/v1/payments/orders/{orderId}/action', { path, body: { confirmed } });
            } catch (error) {
                // It was answered in another window
                if (!isProblem(error, 'nothing-to-confirm')) {
                    throw error;
                }
            }
        },
        onSuccess: () => {
            setOpen(false);
            onAnswered();
        },
        networkMode: 'always',
    });
    const button = (confirmed: boolean) => ({
        onClick: () => said.mutate(confirmed),
        disabled: said.isPending,
        loading: said.isPending && said.variables === confirmed,
    });
    return (
        <>
            <div className={classes.actions}>
                <Button onClick={() => setOpen(true)}>{t('confirm')}</Button>
            </div>
            <Dialog title={t('bankTitle')} open={open} onClose={() => setOpen(false)}>
                <p>{t('bankText', { total: order.total ? money(order.total) : '' })}</p>
                {said.isError && (
                    <p role="alert" className={classes.wrong}>
                        {told(said.error).detail}
                    </p>
                )}
                <div className={classes.actions}>
                    <Button {...button(true)}>{t('bankYes')}</Button>
                    <Button variant="default" {...button(false)}>
                        {t('bankNo')}
                    </Button>
                </div>
            </Dialog>
        </>
    );
}
