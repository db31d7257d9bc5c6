import { lazy, Suspense, useState, type MouseEvent } from 'react';
import { Link, useLocation } from 'react-router';
import classes from './CartButton.module.css';
import { useCartTexts } from './texts';
import { useCart } from './useCart';

const CartDrawer = lazy(() => import('./CartDrawer'));

/** The pages that show the cart themselves. */
const SHOWS_IT = /^\/(cart|checkout)(\/|$)/;

/** The way to the cart, with how many things are in it: a drawer on the page one is on, a page of its own in a new tab. */
export function CartButton() {
    const t = useCartTexts();
    const { count } = useCart();
    const { pathname, key } = useLocation();
    // Whoever goes somewhere else from the drawer leaves it
    const [openAt, setOpenAt] = useState<string>();
    const clicked = (event: MouseEvent) => {
        const wantsTab = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
        if (!wantsTab && !SHOWS_IT.test(pathname)) {
            event.preventDefault();
            setOpenAt(key);
        }
    };
    return (
        <>
            <Link to="/cart" className={classes.button} aria-label={t('cartWith', { count })} onClick={clicked}>
                <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" className={classes.basket}>
                    <path d="M3 9h18l-2 11H5zM8 9l3-6M16 9l-3-6" />
                </svg>
                {count > 0 && <span className={classes.count}>{count > 99 ? '99+' : count}</span>}
            </Link>
            {openAt !== undefined && (
                <Suspense>
                    <CartDrawer open={openAt === key} onClose={() => setOpenAt(undefined)} />
                </Suspense>
            )}
        </>
    );
}
