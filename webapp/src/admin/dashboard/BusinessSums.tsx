import { useFormats } from '../../i18n/useFormats';
import { Facts } from '../parts/Facts';
import { useAdminTexts } from '../texts';
import type { OrderStatistics } from './Business';

/** The whole time in figures. */
export function BusinessSums({ all }: { all: OrderStatistics['all'] }) {
    const t = useAdminTexts();
    const { money, number } = useFormats();
    const sums = all.revenue.map(({ sold, refunded, left }) => ({
        currency: sold.currency,
        left: money(left),
        how: t('revenueHow', { sold: money(sold), refunded: money(refunded) }),
    }));
    return (
        <Facts
            facts={[
                ...(sums.length === 0 ? [[t('revenue'), t('noRevenue')] as const] : []),
                ...sums.map(
                    ({ currency, left, how }) =>
                        [
                            sums.length === 1 ? t('revenue') : t('revenueIn', { currency }),
                            <>
                                <strong>{left}</strong> {how}
                            </>,
                        ] as const,
                ),
                [t('placedOrders'), number(all.placed)],
                [t('order_CONFIRMED'), number(all.confirmed)],
                [t('order_REJECTED'), number(all.rejected)],
                [t('order_CANCELLED'), number(all.cancelled)],
                [t('refundedReturns'), number(all.returns)],
                [t('soldUnits'), t('unitsSoldAndBack', { sold: all.unitsSold, back: all.unitsBack })],
            ]}
        />
    );
}
