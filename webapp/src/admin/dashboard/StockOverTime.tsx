import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { useFormats } from '../../i18n/useFormats';
import { Section } from '../../ui/Section';
import { Loaded } from '../parts/Loaded';
import { useAdminTexts } from '../texts';
import { Chart } from './chart/Chart';
import { useChartFormats } from './useChartFormats';
import type { Period } from './usePeriod';

type StockStatistics = AnswerOf<'get', '/api/v1/statistics/stock'>;

/** How much was running out. */
export function StockOverTime({ period }: { period: Period }) {
    const t = useAdminTexts();
    const statistics = useQuery({
        queryKey: ['statistics', 'stock', period],
        queryFn: ({ signal }) => api.get('/api/v1/statistics/stock', { query: { ...period }, signal }),
        placeholderData: keepPreviousData,
    });
    return (
        <Section title={t('stockOverTime')}>
            <Loaded query={statistics}>{(data) => <StockChart statistics={data} />}</Loaded>
        </Section>
    );
}

function StockChart({ statistics: { by, periods } }: { statistics: StockStatistics }) {
    const t = useAdminTexts();
    const { number } = useFormats();
    const { short, whole, compact } = useChartFormats(by);
    if (periods.every(({ low }) => low === undefined)) {
        return <p>{t('noStockSeen')}</p>;
    }
    return (
        <Chart
            title={t('stockChart')}
            head={t('time')}
            lines
            data={{
                series: [
                    { name: t('lowSkus'), look: 'plain', colour: '--amber' },
                    { name: t('outOfStockSkus'), look: 'hatched', colour: '--berry' },
                ],
                rows: periods.map((period) => ({
                    key: period.from,
                    short: short(period.from),
                    whole: whole(period),
                    values: [period.low, period.outOfStock],
                })),
                write: number,
                writeShort: compact,
            }}
        />
    );
}
