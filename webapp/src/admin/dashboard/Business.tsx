import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { useFormats } from '../../i18n/useFormats';
import { Section } from '../../ui/Section';
import { Loaded } from '../parts/Loaded';
import { useAdminTexts } from '../texts';
import { BestSellers } from './BestSellers';
import { BusinessSums } from './BusinessSums';
import { Chart } from './chart/Chart';
import type { Row } from './chart/series';
import { useChartFormats } from './useChartFormats';
import type { Period } from './usePeriod';

export type OrderStatistics = AnswerOf<'get', '/api/v1/statistics/orders'>;
type OrderPeriod = OrderStatistics['all'];

/** How business goes: orders and how they ended, what they brought in, and what sold best. */
export function Business({ period }: { period: Period }) {
    const t = useAdminTexts();
    const statistics = useQuery({
        queryKey: ['statistics', 'orders', period],
        queryFn: ({ signal }) => api.get('/api/v1/statistics/orders', { query: { ...period }, signal }),
        placeholderData: keepPreviousData,
    });
    return (
        <>
            <Section title={t('business')}>
                <Loaded query={statistics}>
                    {(data) => (
                        <>
                            <BusinessSums all={data.all} />
                            <BusinessCharts statistics={data} />
                        </>
                    )}
                </Loaded>
            </Section>
            {statistics.data && (
                <Section title={t('bestSellers')}>
                    <BestSellers sellers={statistics.data.bestSellers} />
                </Section>
            )}
        </>
    );
}

function BusinessCharts({ statistics: { by, all, periods } }: { statistics: OrderStatistics }) {
    const t = useAdminTexts();
    const { money, number } = useFormats();
    const { short, whole, compact, compactMoney } = useChartFormats(by);
    const rows = (valuesOf: (period: OrderPeriod) => number[]): Row[] =>
        periods.map((period) => ({
            key: period.from,
            short: short(period.from),
            whole: whole(period),
            values: valuesOf(period),
        }));
    return (
        <>
            <Chart
                title={t('ordersChart')}
                head={t('time')}
                data={{
                    series: [
                        { name: t('order_CONFIRMED'), look: 'plain', colour: '--leaf' },
                        { name: t('order_REJECTED'), look: 'hatched', colour: '--berry' },
                        { name: t('order_CANCELLED'), look: 'dotted', colour: '--amber' },
                    ],
                    rows: rows(({ confirmed, rejected, cancelled }) => [confirmed, rejected, cancelled]),
                    write: number,
                    writeShort: compact,
                }}
            />
            {all.revenue.map(({ sold: { currency } }) => {
                const of = ({ revenue }: OrderPeriod) => revenue.find(({ sold }) => sold.currency === currency);
                return (
                    <Chart
                        key={currency}
                        title={t('revenueChart', { currency })}
                        head={t('time')}
                        data={{
                            series: [
                                { name: t('sold'), look: 'plain', colour: '--bottle' },
                                { name: t('refunded'), look: 'hatched', colour: '--berry' },
                            ],
                            rows: rows((period) => [
                                of(period)?.sold.amount ?? 0,
                                0 - (of(period)?.refunded.amount ?? 0),
                            ]),
                            write: (amount) => money({ amount, currency }),
                            writeShort: compactMoney(currency),
                        }}
                    />
                );
            })}
        </>
    );
}
