import { useFormats } from '../../i18n/useFormats';
import { Facts } from '../parts/Facts';
import { PlainTable } from '../../ui/PlainTable';
import { Section } from '../../ui/Section';
import { useAdminTexts } from '../texts';
import type { Order } from './order';

/** What was ordered, and what it comes to. */
export function OrderLines({ order }: { order: Order }) {
    const t = useAdminTexts();
    const { money, number } = useFormats();
    return (
        <Section title={t('lines')}>
            <PlainTable
                label={t('linesTable')}
                heads={[t('article'), t('sku'), t('quantity'), t('unitPrice'), t('discount'), t('tax'), t('lineTotal')]}
                rows={order.items.map((item, place) => ({
                    key: `${place} ${item.sku}`,
                    cells: [
                        item.title ?? item.sku,
                        item.sku,
                        number(item.quantity),
                        item.unitPrice && money(item.unitPrice),
                        item.discount && money(item.discount),
                        item.tax && money(item.tax),
                        item.lineTotal && money(item.lineTotal),
                    ],
                }))}
            />
            <br />
            <Facts
                facts={[
                    [t('subtotal'), order.subtotal && money(order.subtotal)],
                    [
                        t('discount'),
                        order.discount &&
                            [order.discount.code, order.discount.amount && money(order.discount.amount)]
                                .filter(Boolean)
                                .join(': '),
                    ],
                    [t('shippingCost'), order.shipping?.cost && money(order.shipping.cost)],
                    [t('tax'), order.tax?.amount && money(order.tax.amount)],
                    [t('total'), order.total && money(order.total)],
                ]}
            />
        </Section>
    );
}
