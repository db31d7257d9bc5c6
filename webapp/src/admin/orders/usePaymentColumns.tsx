import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { AnswerOf } from '../../api/contract';
import { useFormats } from '../../i18n/useFormats';
import type { Column } from '../../ui/DataTable';
import { useAdminTexts } from '../texts';
import { Answered } from './Answered';

type Payment = AnswerOf<'get', '/api/v1/payments'>['items'][number];

/** How payments stand in a list. They know their orders by their ids alone. */
export function usePaymentColumns(): Column<Payment>[] {
    const t = useAdminTexts();
    const { money, dateTime } = useFormats();
    return [
        {
            key: 'order',
            head: t('ofOrder'),
            cell: ({ orderId }) => (
                <Anchor component={Link} to={`/admin/payments?q=${orderId}`}>
                    {orderId}
                </Anchor>
            ),
        },
        { key: 'status', head: t('status'), cell: ({ status }) => t.of('pay_', status) },
        {
            key: 'time',
            head: t('time'),
            sorts: { up: 'created', down: '-created' },
            cell: ({ createdAt }) => dateTime(createdAt),
        },
        { key: 'reason', head: t('reason'), cell: ({ reason }) => reason && <Answered text={reason} /> },
        {
            key: 'amount',
            head: t('amount'),
            align: 'end',
            sorts: { up: 'amount', down: '-amount' },
            cell: ({ amount }) => amount && money(amount),
        },
        {
            key: 'refunded',
            head: t('refunded'),
            align: 'end',
            cell: ({ refunded }) => refunded && refunded.amount > 0 && money(refunded),
        },
    ];
}
