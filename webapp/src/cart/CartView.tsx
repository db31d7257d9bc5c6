import { Button, Skeleton } from '@mantine/core';
import { Link } from 'react-router';
import { useFormats } from '../i18n/useFormats';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useUiTexts } from '../ui/texts';
import { CartLines } from './CartLines';
import classes from './CartView.module.css';
import { EmptyCart } from './EmptyCart';
import { useCartTexts } from './texts';
import { useCheckedCart } from './useCheckedCart';

/** The cart, on its page and in the drawer. */
export function CartView() {
    const t = useCartTexts();
    const ui = useUiTexts();
    const { money } = useFormats();
    const cart = useCheckedCart();
    if (cart.isLoading) {
        return <Skeleton height={160} role="status" aria-label={ui('loading')} />;
    }
    if (cart.items.length === 0) {
        return cart.error ? (
            <ProblemNotice error={cart.error} onRetry={cart.refetch} retrying={cart.isFetching} />
        ) : (
            <EmptyCart isMerging={cart.isMerging} />
        );
    }
    return (
        <>
            {!cart.isCurrent && <p className={classes.note}>{t('notCurrent')}</p>}
            <CartLines items={cart.items} />
            <div className={classes.sum}>
                {cart.subtotal && (
                    <p className={classes.subtotal} aria-live="polite">
                        <span>{t('subtotal')}</span>
                        <span>{money(cart.subtotal)}</span>
                    </p>
                )}
                <p className={classes.note}>{t('plus')}</p>
                <Button component={Link} to="/checkout" size="md" fullWidth>
                    {t('checkout')}
                </Button>
                {cart.isGuest && <p className={classes.note}>{t('guest')}</p>}
            </div>
        </>
    );
}
