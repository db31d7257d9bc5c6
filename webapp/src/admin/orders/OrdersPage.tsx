import { api } from '../../api/api';
import { DataTable } from '../../ui/DataTable';
import { FilterInput } from '../../ui/FilterInput';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { useAddress } from '../../ui/useAddress';
import { usePages } from '../../ui/usePages';
import { Choice } from '../../ui/Choice';
import { asked } from '../../ui/days';
import { DaysInput } from '../../ui/DaysInput';
import { useAdminTexts } from '../texts';
import { ORDER_STATUSES } from './order';
import { useOrderColumns } from './useOrderColumns';

const SORTS = ['created', '-created', 'total', '-total'] as const;

/** Everybody's orders. */
export function OrdersPage() {
    const t = useAdminTexts();
    const [get, set] = useAddress();
    const days = { from: get('from'), to: get('to') };
    const sort = SORTS.find((each) => each === get('sort'));
    const wish = { q: get('q'), status: get('status'), customer: get('customer'), ...asked(days), sort };
    const pages = usePages(['orders', 'all', wish], ({ query, signal }) =>
        api.get('/api/v1/orders', { query: { ...query, ...wish, scope: 'all' }, signal }),
    );
    return (
        <Page title={t('orders')} noIndex>
            <PageHead title={t('orders')}>
                <FilterInput label={t('findOrder')} value={wish.q} onChange={(q) => set({ q })} />
                <Choice
                    label={t('status')}
                    value={wish.status}
                    options={ORDER_STATUSES}
                    textOf={(status) => t(`order_${status}`)}
                    any={t('any')}
                    onChange={(status) => set({ status })}
                />
                <FilterInput label={t('customerId')} value={wish.customer} onChange={(customer) => set({ customer })} />
                <DaysInput days={days} onChange={set} />
            </PageHead>
            <DataTable
                label={t('orders')}
                columns={useOrderColumns(({ id }) => `/admin/orders/${id}`)}
                pages={pages}
                rowKey={({ id }) => id}
                sort={sort}
                onSort={(value) => set({ sort: value })}
                empty={t('noOrders')}
            />
        </Page>
    );
}
