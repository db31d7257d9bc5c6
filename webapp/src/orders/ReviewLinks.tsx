import { Link } from 'react-router';
import { readable } from '../catalogue/words';
import type { Order } from './order';
import classes from './OrderPage.module.css';
import { useOrdersTexts } from './texts';

/** Who bought a thing may say what it is like. */
export function ReviewLinks({ order }: { order: Order }) {
    const t = useOrdersTexts();
    const names = new Map(order.items.map(({ sku, title = sku }) => [sku, readable(title)]));
    return (
        <section aria-labelledby="reviews">
            <h2 id="reviews" className={classes.heading}>
                {t('reviews')}
            </h2>
            <ul className={classes.list}>
                {[...names].map(([sku, title]) => (
                    <li key={sku}>
                        <Link to={`/orders/review/${encodeURIComponent(sku)}`}>{t('review', { title })}</Link>
                    </li>
                ))}
            </ul>
        </section>
    );
}
