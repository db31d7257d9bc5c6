import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useFormats } from '../../i18n/useFormats';
import type { Column } from '../../ui/DataTable';
import { useAdminTexts } from '../texts';
import type { Return } from './order';
import { ReturnActions } from './ReturnActions';

export function useReturnColumns(): Column<Return>[] {
    const t = useAdminTexts();
    const { money, dateTime } = useFormats();
    return [
        {
            key: 'items',
            head: t('units'),
            cell: ({ orderId, items }) => (
                <Anchor component={Link} to={`/admin/orders/${orderId}`}>
                    {items.map(({ sku, quantity }) => `${quantity} × ${sku}`).join(', ')}
                </Anchor>
            ),
        },
        { key: 'status', head: t('status'), cell: ({ status }) => t.of('return_', status) },
        { key: 'reason', head: t('reason'), cell: ({ reason }) => reason },
        { key: 'requested', head: t('requested'), cell: ({ requestedAt }) => dateTime(requestedAt) },
        { key: 'refund', head: t('refund'), align: 'end', cell: ({ refund }) => refund && money(refund) },
        { key: 'acts', head: t('acts'), align: 'end', cell: (given) => <ReturnActions given={given} /> },
    ];
}
