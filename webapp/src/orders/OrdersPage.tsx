import { Anchor, NativeSelect } from '@mantine/core';
import { Link } from 'react-router';
import { api } from '../api/api';
import { useFormats } from '../i18n/useFormats';
import { DataTable, type Column } from '../ui/DataTable';
import { FilterInput } from '../ui/FilterInput';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { useAddress } from '../ui/useAddress';
import { usePages } from '../ui/usePages';
import { STATUSES, type Order } from './order';
import { useOrdersTexts } from './texts';

/** What somebody ordered, newest first. */
export function OrdersPage() {
    const t = useOrdersTexts();
    const [get, set] = useAddress();
    const q = get('q');
    const status = STATUSES.find((each) => each === get('status'));
    const pages = usePages(['orders', 'list', { q, status }], ({ query, signal }) =>
        api.get('/api/v1/orders', { query: { ...query, q, status }, signal }),
    );
    return (
        <Page title={t('orders')} noIndex>
            <PageHead title={t('orders')}>
                <FilterInput label={t('search')} value={q} onChange={(value) => set({ q: value })} />
                <NativeSelect
                    label={t('status')}
                    value={status ?? ''}
                    onChange={(event) => set({ status: event.currentTarget.value })}
                >
                    <option value="">{t('anyStatus')}</option>
                    {STATUSES.map((each) => (
                        <option key={each} value={each}>
                            {t(`status_${each}`)}
                        </option>
                    ))}
                </NativeSelect>
            </PageHead>
            <DataTable
                label={t('orders')}
                columns={useColumns()}
                pages={pages}
                rowKey={({ id }) => id}
                empty={q || status ? t('noneFit') : t('noOrders')}
            />
        </Page>
    );
}

function useColumns(): Column<Order>[] {
    const t = useOrdersTexts();
    const { date, money } = useFormats();
    return [
        {
            key: 'number',
            head: t('number'),
            cell: ({ id, number }) => (
                <Anchor component={Link} to={`/orders/${id}`}>
                    {number}
                </Anchor>
            ),
        },
        { key: 'placed', head: t('placed'), cell: ({ createdAt }) => date(createdAt) },
        {
            key: 'pieces',
            head: t('pieces'),
            align: 'end',
            cell: ({ items }) => items.reduce((sum, { quantity }) => sum + quantity, 0),
        },
        { key: 'status', head: t('status'), cell: ({ status }) => t.of('status_', status) },
        { key: 'total', head: t('total'), align: 'end', cell: ({ total }) => total && money(total) },
    ];
}
