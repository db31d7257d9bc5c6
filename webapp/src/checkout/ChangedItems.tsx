import { CartLines } from '../cart/CartLines';
import type { CheckedItem } from '../cart/useCheckedCart';
import classes from './ChangedItems.module.css';
import { useCheckoutTexts } from './texts';

/** What is not as it was when it was put in: accepted, changed or taken out before anything is ordered. */
export function ChangedItems({ items }: { items: readonly CheckedItem[] }) {
    const t = useCheckoutTexts();
    return (
        <section className={classes.changed} aria-labelledby="changed">
            <h2 id="changed">{t('changed')}</h2>
            <p role="status">{t('changedText')}</p>
            <CartLines items={items} />
        </section>
    );
}
