import { Skeleton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Money } from '../../api/contract';
import { Problem } from '../../api/problem';
import { ProblemNotice } from '../../ui/ProblemNotice';
import classes from '../PaymentStep.module.css';
import type { Payer } from '../payer';
import { useCheckoutTexts } from '../texts';
import { useCardForm } from './useCardForm';

interface Props {
    publishableKey: string;
    /** What is to be paid, as far as that is known. */
    total: Money | undefined;
    /** Told who pays, once a card can be typed. */
    onPayer: (payer: Payer | undefined) => void;
}

/** Stripe's own fields for a card: what is typed into them goes to Stripe and nowhere else. */
export function CardForm({ publishableKey, total, onPayer }: Props) {
    const t = useCheckoutTexts();
    const place = useRef<HTMLDivElement>(null);
    const { payer, isAway, retry } = useCardForm(place, publishableKey, total);
    useEffect(() => {
        onPayer(payer);
        return () => onPayer(undefined);
    }, [payer, onPayer]);
    return (
        <>
            <p className={classes.note}>{t('byStripe')}</p>
            {isAway ? (
                <ProblemNotice
                    error={new Problem(0, { title: t('noFields'), detail: t('noFieldsText') })}
                    onRetry={retry}
                    retrying={false}
                />
            ) : (
                <>
                    {!payer && <Skeleton height={180} />}
                    <div ref={place} role="group" aria-label={t('card')} />
                    <p className={classes.note}>{t('confirming')}</p>
                </>
            )}
        </>
    );
}
