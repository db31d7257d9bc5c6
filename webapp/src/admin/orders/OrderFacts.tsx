import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useFormats } from '../../i18n/useFormats';
import { Facts } from '../parts/Facts';
import { Section } from '../../ui/Section';
import { useAdminTexts } from '../texts';
import type { Order } from './order';

/** How an order stands, and where it goes. */
export function OrderFacts({ order }: { order: Order }) {
    const t = useAdminTexts();
    const { dateTime } = useFormats();
    const { customerId, shippingAddress: to, shipment, reason, shortages } = order;
    const address = to && [to.name, to.line1, to.line2, to.postalCode, to.city, to.region, to.country];
    return (
        <Section title={t('standing')}>
            <Facts
                facts={[
                    [t('status'), <span role="status">{t.of('order_', order.status)}</span>],
                    [t('reason'), reason && t.of('reject_', reason)],
                    [
                        t('shortages'),
                        shortages
                            ?.map(({ sku, requested, available }) => t('shortage', { sku, requested, available }))
                            .join(', '),
                    ],
                    [t('placed'), dateTime(order.createdAt)],
                    [
                        t('boughtBy'),
                        customerId && (
                            <Anchor component={Link} to={`/admin/users/${customerId}`}>
                                {customerId}
                            </Anchor>
                        ),
                    ],
                    [t('shipTo'), address?.filter(Boolean).join(', ')],
                    [t('carrier'), shipment?.carrier],
                    [t('tracking'), shipment?.trackingNumber],
                    [t('shippedAt'), shipment && dateTime(shipment.shippedAt)],
                    [t('deliveredAt'), shipment?.deliveredAt && dateTime(shipment.deliveredAt)],
                ]}
            />
        </Section>
    );
}
