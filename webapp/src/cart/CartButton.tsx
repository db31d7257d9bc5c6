import { Link } from 'react-router';
import classes from './CartButton.module.css';
import { useCartTexts } from './texts';
import { useCart } from './useCart';

/** The way to the cart, with how many things are in it. */
export function CartButton() {
    const t = useCartTexts();
    const { count } = useCart();
    return (
        <Link to="/cart" className={classes.button} aria-label={t('cartWith', { count })}>
            <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" className={classes.basket}>
                <path d="M3 9h18l-2 11H5zM8 9l3-6M16 9l-3-6" />
            </svg>
            {count > 0 && <span className={classes.count}>{count > 99 ? '99+' : count}</span>}
        </Link>
    );
}
