import { Skeleton } from '@mantine/core';
import type { Money } from '../api/contract';
import { ProblemNotice } from '../ui/ProblemNotice';
import { Choice, Choices } from './Choice';
import type { Payer } from './payer';
import classes from './PaymentStep.module.css';
import { Step } from './Step';
import { CardForm } from './stripe/CardForm';
import { useCheckoutTexts } from './texts';
import type { TestCard, usePaymentMethods } from './usePaymentMethods';

interface Props {
    methods: ReturnType<typeof usePaymentMethods>;
    /** What is to be paid, as far as that is known. */
    total: Money | undefined;
    /** Told who pays, where that is typed into fields of the payment provider. */
    onPayer: (payer: Payer | undefined) => void;
}

/** Who pays: one of the sandbox's cards, which say themselves what becomes of it, or a card that is typed. */
export function PaymentStep({ methods, total, onPayer }: Props) {
    const t = useCheckoutTexts();
    const { cards, stripeKey, problem } = methods;
    return (
        <Step number={3} title={t('payment')}>
            {methods.isPending && !problem && <Skeleton height={110} />}
            {!cards && problem !== null && (
                <ProblemNotice error={problem} onRetry={() => void methods.refetch()} retrying={methods.isFetching} />
            )}
            {cards && problem !== null && <p role="status">{t('paymentsAway')}</p>}
            {cards?.length === 0 && !stripeKey && <p role="alert">{t('noCards')}</p>}
            {cards && cards.length > 0 && <TestCards cards={cards} />}
            {stripeKey && <CardForm publishableKey={stripeKey} total={total} onPayer={onPayer} />}
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
