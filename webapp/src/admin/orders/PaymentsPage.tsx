import { api } from '../../api/api';
import { DataTable } from '../../ui/DataTable';
import { FilterInput } from '../../ui/FilterInput';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { useAddress } from '../../ui/useAddress';
import { usePages } from '../../ui/usePages';
import { Section } from '../../ui/Section';
import { useAdminTexts } from '../texts';
import { isId } from './order';
import { PaymentPanel } from './PaymentPanel';
import { useOrderColumns } from './useOrderColumns';

/** Payments are found by their order: by its id at once, else by picking the order. */
export function PaymentsPage() {
    const t = useAdminTexts();
    const [get, set] = useAddress();
    const q = get('q');
    return (
        <Page title={t('payments')} noIndex>
            <PageHead title={t('payments')}>
                <FilterInput label={t('findPayment')} value={q} onChange={(value) => set({ q: value })} />
            </PageHead>
            {isId(q) ? (
                <Section title={t('payment')}>
                    <PaymentPanel order={q} />
                </Section>
            ) : (
                <OrdersToPick q={q} />
            )}
        </Page>
    );
}

function OrdersToPick({ q }: { q: string }) {
    const t = useAdminTexts();
    const pages = usePages(['orders', 'all', { q }], ({ query, signal }) =>
        api.get('/api/v1/orders', { query: { ...query, q, scope: 'all' }, signal }),
    );
    return (
        <DataTable
            label={t('pickOrder')}
            columns={useOrderColumns(({ id }) => `/admin/payments?q=${id}`)}
            pages={pages}
            rowKey={({ id }) => id}
            empty={t('noOrders')}
        />
    );
}
