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
    return (
        <section className={classes.problem} aria-label={t('rejected')}>
            <WhyRejected order={order} />
            <Button component={Link} to="/cart">
                {t('backToCart')}
            </Button>
        </section>
    );
}

/** Why an order did not come about. */
export function WhyRejected({ order }: { order: Order }) {
    const t = useOrdersTexts();
    const { number } = useFormats();
    const nameOf = (sku: string) => readable(order.items.find((item) => item.sku === sku)?.title ?? sku);
    const details = [
        ...(order.unavailableSkus ?? []).map((sku) => t('gone', { title: nameOf(sku) })),
        ...(order.shortages ?? []).map(({ sku, requested, available }) =>
            t('shortage', { title: nameOf(sku), requested: number(requested), available: number(available) }),
        ),
    ];
    return (
        <>
            <p>{order.reason ? t.of('reason_', order.reason) : t('rejected')}</p>
            {details.length > 0 && (
                <ul>
                    {details.map((detail) => (
                        <li key={detail}>{detail}</li>
                    ))}
                </ul>
            )}
        </>
    );
}
