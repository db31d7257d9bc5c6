import { TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '../api/api';
import { useFormats } from '../i18n/useFormats';
import { Form } from '../ui/Form';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useUiTexts } from '../ui/texts';
import { toast } from '../ui/toast';
import { BookingForm } from './BookingForm';
import { Movements } from './Movements';
import type { Stock } from './StocksPage';
import classes from './Stock.module.css';
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
                        <ThresholdForm
                            key={`${sku} ${read.data.threshold}`}
                            sku={sku}
                            threshold={read.data.threshold}
                            onSaved={changed}
                        />
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

function ThresholdForm({ sku, threshold, onSaved }: { sku: string; threshold: number; onSaved: () => void }) {
    const t = useStockTexts();
    const ui = useUiTexts();
    return (
        <section>
            <Title order={2} size="h3" mb="sm">
                {t('thresholdTitle')}
            </Title>
            <Form
                send={(fields) =>
                    api.put('/api/v1/inventory/{sku}/threshold', {
                        path: { sku },
                        body: { threshold: Number(fields.get('threshold')) },
                    })
                }
                submit={ui('save')}
                onSent={() => {
                    toast.done(t('thresholdSaved'));
                    onSaved();
                }}
            >
                {(message) => (
                    <TextInput
                        name="threshold"
                        type="number"
                        min={0}
                        max={1_000_000}
                        label={t('threshold')}
                        description={t('thresholdHint')}
                        defaultValue={threshold}
                        required
                        error={message('threshold')}
                    />
                )}
            </Form>
        </section>
    );
}
