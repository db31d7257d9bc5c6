import { Skeleton } from '@mantine/core';
import { ProblemNotice } from '../ui/ProblemNotice';
import { Choice, Choices } from './Choice';
import classes from './PaymentStep.module.css';
import { Step } from './Step';
import { useCheckoutTexts } from './texts';
import type { TestCard, usePaymentMethods } from './usePaymentMethods';

/** Who pays: one of the sandbox's cards, which say themselves what becomes of it. */
export function PaymentStep({ methods }: { methods: ReturnType<typeof usePaymentMethods> }) {
    const t = useCheckoutTexts();
    const { cards } = methods;
    return (
        <Step number={3} title={t('payment')}>
            {methods.isPending && <Skeleton height={110} />}
            {cards === undefined && methods.isError && (
                <ProblemNotice
                    error={methods.error}
                    onRetry={() => void methods.refetch()}
                    retrying={methods.isFetching}
                />
            )}
            {cards?.length === 0 && <p role="alert">{t('noCards')}</p>}
            {cards && cards.length > 0 && <TestCards cards={cards} />}
        </Step>
    );
}

/** Those that are shown first, and those with which one tries out what can go wrong. */
function TestCards({ cards }: { cards: readonly TestCard[] }) {
    const t = useCheckoutTexts();
    const plain = cards.filter(({ outcome }) => !outcome.endsWith('-late'));
    const trouble = cards.filter(({ outcome }) => outcome.endsWith('-late'));
    const choice = ({ token, name, outcome }: TestCard) => (
        <Choice key={token} name="card" value={token} defaultChecked={token === cards[0]?.token}>
            <strong>{said(t.of('card_', token), token, name)}</strong>
            <small>{said(t.of('effect_', token), token, t.of('outcome_', outcome))}</small>
            <span className={classes.test}>{t('testCard')}</span>
        </Choice>
    );
    return (
        <>
            <p className={classes.note}>{t('sandbox')}</p>
            <Choices label={t('payment')} narrow>
                {plain.map(choice)}
                {trouble.length > 0 && (
                    <details className={classes.more}>
                        <summary>{t('moreCards')}</summary>
                        <div className={classes.grid}>{trouble.map(choice)}</div>
                    </details>
                )}
            </Choices>
        </>
    );
}

/** What these pages say of a card or, for one they do not know, what the shop does. */
function said(text: string, token: string, otherwise: string): string {
    return text === token ? otherwise : text;
}
