import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { api } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { useFormats } from '../../i18n/useFormats';
import { DataTable, type Column } from '../../ui/DataTable';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { useAddress } from '../../ui/useAddress';
import { usePages } from '../../ui/usePages';
import { Choice } from '../../ui/Choice';
import { asked } from '../../ui/days';
import { DaysInput } from '../../ui/DaysInput';
import { useAdminTexts } from '../texts';
import { Answered } from './Answered';
import { MONEY_SORTS, REFUND_STATUSES } from './order';

type Refund = AnswerOf<'get', '/api/v1/payments/refunds'>['items'][number];

/** What was given back, and what is still owed. */
export function RefundsPage() {
    const t = useAdminTexts();
    const [get, set] = useAddress();
    const days = { from: get('from'), to: get('to') };
    const sort = MONEY_SORTS.find((each) => each === get('sort'));
    const wish = { status: get('status'), ...asked(days), sort };
    const pages = usePages(['payments', 'refunds', wish], ({ query, signal }) =>
        api.get('/api/v1/payments/refunds', { query: { ...query, ...wish }, signal }),
    );
    return (
        <Page title={t('refunds')} noIndex>
            <PageHead title={t('refunds')}>
                <Choice
                    label={t('status')}
                    value={wish.status}
                    options={REFUND_STATUSES}
                    textOf={(status) => t(`refund_${status}`)}
                    any={t('any')}
                    onChange={(status) => set({ status })}
                />
                <DaysInput days={days} onChange={set} />
            </PageHead>
            <DataTable
                label={t('refunds')}
                columns={useRefundColumns()}
                pages={pages}
                rowKey={({ id }) => id}
                sort={sort}
                onSort={(value) => set({ sort: value })}
                empty={t('noRefunds')}
            />
        </Page>
    );
}

function useRefundColumns(): Column<Refund>[] {
    const t = useAdminTexts();
    const { money, dateTime } = useFormats();
    return [
        {
            key: 'order',
            head: t('ofOrder'),
            cell: ({ orderId }) => (
                <Anchor component={Link} to={`/admin/orders/${orderId}`}>
                    {orderId}
                </Anchor>
            ),
        },
        { key: 'why', head: t('refundOf'), cell: ({ id, orderId }) => t(id === orderId ? 'ofCancelled' : 'ofReturn') },
        { key: 'status', head: t('status'), cell: ({ status }) => t.of('refund_', status) },
        {
            key: 'time',
            head: t('time'),
            sorts: { up: 'created', down: '-created' },
            cell: ({ createdAt }) => dateTime(createdAt),
        },
        { key: 'reason', head: t('refundReason'), cell: ({ reason }) => reason && <Answered ofRefund text={reason} /> },
        {
            key: 'amount',
            head: t('amount'),
            align: 'end',
            sorts: { up: 'amount', down: '-amount' },
            cell: ({ amount }) => money(amount),
        },
    ];
}
