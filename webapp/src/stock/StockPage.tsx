import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '../api/api';
import { useFormats } from '../i18n/useFormats';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { BookingForm } from './BookingForm';
import { Movements } from './Movements';
import type { Stock } from './StocksPage';
import classes from './Stock.module.css';
import { ThresholdForm } from './ThresholdForm';
import { useStockTexts } from './texts';

/** How many there are of one SKU, why, and what can be done about it. */
export function StockPage() {
    const { sku = '' } = useParams();
    const t = useStockTexts();
    const client = useQueryClient();
    const read = useQuery({
        queryKey: ['inventory', 'sku', sku],
        queryFn: ({ signal }) => api.get('/api/v1/inventory/managed/{sku}', { path: { sku }, signal }),
    });
    const changed = () => {
        void client.invalidateQueries({ queryKey: ['inventory'] });
        void client.invalidateQueries({ queryKey: ['stock'] });
    };
    return (
        <Page title={t('stockOf', { sku })} noIndex>
            <PageHead title={t('stockOf', { sku })} />
            {read.isPending ? (
                <PageSkeleton />
            ) : read.data ? (
                <>
                    <Figures stock={read.data} />
                    <div className={classes.forms}>
                        <BookingForm key={sku} sku={sku} onBooked={changed} />
                        <ThresholdForm key={`threshold ${sku}`} sku={sku} />
                    </div>
                    <Movements sku={sku} />
                </>
            ) : (
                <ProblemNotice error={read.error} onRetry={() => void read.refetch()} retrying={read.isFetching} />
            )}
        </Page>
    );
}

function Figures({ stock }: { stock: Stock }) {
    const t = useStockTexts();
    const { number } = useFormats();
    return (
        <dl className={classes.figures}>
            {(['onHand', 'reserved', 'available'] as const).map((each) => (
                <div key={each}>
                    <dt>{t(each)}</dt>
                    <dd>{number(stock[each])}</dd>
                </div>
            ))}
            <div>
                <dt>{t('state')}</dt>
                <dd>{t(stock.low ? 'low' : 'enough')}</dd>
            </div>
        </dl>
    );
}
