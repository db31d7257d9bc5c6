import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CheckedCart } from '../cart/useCheckedCart';
import { useFormats } from '../i18n/useFormats';
import { Sums } from '../orders/Sums';
import { useUiTexts } from '../ui/texts';
import { DiscountCode } from './DiscountCode';
import { QuoteProblem } from './QuoteProblem';
import classes from './Summary.module.css';
import { useCheckoutTexts } from './texts';
import type { useQuote } from './useQuote';

interface Props {
    cart: CheckedCart;
    quote: ReturnType<typeof useQuote>;
    discountCode: string | undefined;
    onDiscountCode: (code: string | undefined) => void;
    /** Whether something in the cart changed that was not accepted. */
    isHeldUp: boolean;
    /** Whether there is anything to pay with. */
    canPay: boolean;
    isPlacing: boolean;
    onPlace: () => void;
    /** What became of ordering it. */
    children: ReactNode;
}

/** What it costs, line by line and in all, and the button that orders it. */
export function Summary(props: Props) {
    const { cart, quote, discountCode, onDiscountCode, isHeldUp, canPay, isPlacing, onPlace, children } = props;
    const t = useCheckoutTexts();
    const ui = useUiTexts();
    const { money } = useFormats();
    const isReady = quote.isSuccess && !quote.isPlaceholderData && !isHeldUp && canPay;
    return (
        <aside className={classes.summary} aria-labelledby="summary">
            <h2 id="summary">{t('summary')}</h2>
            {quote.isLoading && <Skeleton height={180} role="status" aria-label={ui('loading')} />}
            {quote.data && quote.isEnabled ? (
                <div aria-busy={quote.isPlaceholderData}>
                    <Sums order={quote.data} />
                </div>
            ) : (
                !quote.isLoading && <Sums order={{ items: cart.items }} />
            )}
            {quote.isError && (
                <QuoteProblem
                    error={quote.error}
                    onRetry={() => void quote.refetch()}
                    retrying={quote.isFetching}
                    onWithoutCode={() => onDiscountCode(undefined)}
                />
            )}
            {quote.isSuccess && quote.isEnabled && (
                <DiscountCode code={discountCode} onChange={onDiscountCode} ask={quote.ask} />
            )}
            <p className="unseen" role="status">
                {isReady && t('costs', { total: money(quote.data.total) })}
            </p>
            {children}
            <Button
                size="lg"
                fullWidth
                className={classes.order}
                disabled={!isReady}
                loading={isPlacing}
                onClick={onPlace}
            >
                {isReady ? t('order', { total: money(quote.data.total) }) : t('orderLater')}
            </Button>
            <p className={classes.note}>
                {t(isHeldUp ? 'acceptFirst' : isReady ? 'orderText' : canPay ? 'sumsFirst' : 'payFirst')}
            </p>
        </aside>
    );
}
