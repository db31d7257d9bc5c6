import { Choice, Choices } from './Choice';
import classes from './PaymentStep.module.css';
import { Step } from './Step';
import { useCheckoutTexts } from './texts';

/** What the sandbox knows: cards that are shown first, and those with which one tries out what can go wrong. */
const CARDS = ['tok_visa', 'tok_declined', 'tok_insufficient_funds'] as const;
const TROUBLE = ['tok_slow', 'tok_error_once', 'tok_lost_answer', 'tok_lost_refund'] as const;

type Card = (typeof CARDS)[number] | (typeof TROUBLE)[number];

/** Who pays: one of the sandbox's cards, which say themselves what becomes of it. */
export function PaymentStep() {
    const t = useCheckoutTexts();
    const choice = (card: Card) => (
        <Choice
            key={card}
            name="card"
            value={card}
            defaultChecked={card === 'tok_visa'}
            end={<span className={classes.test}>{t('testCard')}</span>}
        >
            <strong>{t(`card_${card}`)}</strong>
            <small>{t(`card_${card}_text`)}</small>
        </Choice>
    );
    return (
        <Step number={3} title={t('payment')}>
            <p className={classes.note}>{t('sandbox')}</p>
            <Choices label={t('payment')}>
                {CARDS.map(choice)}
                <details className={classes.more}>
                    <summary>{t('moreCards')}</summary>
                    <div className={classes.grid}>{TROUBLE.map(choice)}</div>
                </details>
            </Choices>
        </Step>
    );
}
