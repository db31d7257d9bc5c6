import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { readable } from '../catalogue/words';
import { useFormats } from '../i18n/useFormats';
import type { Order } from './order';
import classes from './OrderPage.module.css';
import { useOrdersTexts } from './texts';

/** Why an order did not come about, and where to go from here. */
export function Rejection({ order }: { order: Order }) {
    const t = useOrdersTexts();
    const { number } = useFormats();
    const nameOf = (sku: string) => readable(order.items.find((item) => item.sku === sku)?.title ?? sku);
    return (
        <section className={classes.problem} aria-label={t('rejected')}>
            <p>{order.reason ? t.of('reason_', order.reason) : t('rejected')}</p>
            <ul>
                {(order.unavailableSkus ?? []).map((sku) => (
                    <li key={sku}>{t('gone', { title: nameOf(sku) })}</li>
                ))}
                {(order.shortages ?? []).map(({ sku, requested, available }) => (
                    <li key={sku}>
                        {t('shortage', {
                            title: nameOf(sku),
                            requested: number(requested),
                            available: number(available),
                        })}
                    </li>
                ))}
            </ul>
            <Button component={Link} to="/cart">
                {t('backToCart')}
            </Button>
        </section>
    );
}
