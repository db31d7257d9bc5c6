import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '../../api/api';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { Loaded } from '../parts/Loaded';
import { Section } from '../../ui/Section';
import { useAdminTexts } from '../texts';
import { OrderActions } from './OrderActions';
import { OrderFacts } from './OrderFacts';
import { OrderLines } from './OrderLines';
import { OrderReturns } from './OrderReturns';
import { PaymentPanel } from './PaymentPanel';
import { SagaPanel } from './SagaPanel';
import { Timeline } from './Timeline';
import { useOrderNews } from './useOrderNews';

/** One order, with all that was done and tried for it. What another service knows of it costs its own part only. */
export function OrderPage() {
    const { id = '' } = useParams();
    const t = useAdminTexts();
    const order = useQuery({
        queryKey: ['orders', 'one', id],
        queryFn: ({ signal }) => api.get('/api/v1/orders/{id}', { path: { id }, signal }),
    });
    useOrderNews(id, order.data?.status);
    return (
        <Loaded query={order}>
            {(data) => (
                <Page title={t('orderTitle', { number: data.number })} noIndex>
                    <PageHead title={t('orderTitle', { number: data.number })}>
                        <OrderActions order={data} />
                    </PageHead>
                    <OrderFacts order={data} />
                    <OrderLines order={data} />
                    <Section title={t('saga')}>
                        <SagaPanel order={id} />
                    </Section>
                    <Section title={t('timeline')}>
                        <Timeline order={id} />
                    </Section>
                    <Section title={t('payment')}>
                        <PaymentPanel order={id} />
                    </Section>
                    <OrderReturns order={id} />
                </Page>
            )}
        </Loaded>
    );
}
