import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { isProblem, mayPass, Problem } from '../api/problem';
import { useFormats } from '../i18n/useFormats';
import type { Order } from '../orders/order';
import { WhyRejected } from '../orders/Rejection';
import { useProblemText } from '../ui/useProblemText';
import classes from './Outcome.module.css';
import { CardRefused } from './payer';
import { useCheckoutTexts } from './texts';
import { Repriced } from './usePlacing';
import { useDiscountRefusal } from './useDiscountRefusal';

interface Props {
    rejected: Order | undefined;
    error: unknown;
    onWithoutCode: () => void;
}

/** Why nothing was ordered, and what can be done about it. */
export function Outcome({ rejected, error, onWithoutCode }: Props) {
    const t = useCheckoutTexts();
    if (rejected) {
        return (
            <div role="alert" className={classes.outcome}>
                <p className={classes.title}>{t('rejected', { number: rejected.number })}</p>
                <WhyRejected order={rejected} />
                <p>{t('rejectedText')}</p>
            </div>
        );
    }
    return error ? (
        <div role="alert" className={classes.outcome}>
            <Refusal error={error} onWithoutCode={onWithoutCode} />
        </div>
    ) : null;
}

function Refusal({ error, onWithoutCode }: Pick<Props, 'error' | 'onWithoutCode'>) {
    const t = useCheckoutTexts();
    const { money } = useFormats();
    const told = useProblemText();
    const whyNoDiscount = useDiscountRefusal();
    const toOrders = { link: (text: string) => <Link to="/orders">{text}</Link> };
    if (error instanceof Repriced) {
        return <p>{t('repriced', { was: money(error.was), now: money(error.now) })}</p>;
    }
    if (error instanceof CardRefused) {
        return <p>{error.told ?? t('cardRefused')}</p>;
    }
    if (isProblem(error, 'cart-changed')) {
        return <p>{t('cartChanged')}</p>;
    }
    if (isProblem(error, 'cart-being-bought')) {
        return <p>{t.rich('beingBought', toOrders)}</p>;
    }
    if (isProblem(error, 'cart-empty')) {
        return <p>{t.rich('cartEmpty', toOrders)}</p>;
    }
    if (isProblem(error, 'shipping-unavailable')) {
        return <p>{t('shippingGone')}</p>;
    }
    if (isProblem(error, 'discount-refused')) {
        return (
            <>
                <p>{whyNoDiscount(error)}</p>
                <Button variant="default" size="compact-md" onClick={onWithoutCode}>
                    {t('withoutCode')}
                </Button>
            </>
        );
    }
    const fields = error instanceof Problem ? error.fields : [];
    return (
        <>
            <p>{told(error).detail}</p>
            {fields.length > 0 && (
                <ul>
                    {fields.map(({ field, message }) => (
                        <li key={field}>{`${field.replace('shippingAddress.', '')}: ${message}`}</li>
                    ))}
                </ul>
            )}
            {mayPass(error) && <p>{t('mayAgain')}</p>}
        </>
    );
}
