import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useFormats } from '../../i18n/useFormats';
import type { Column } from '../../ui/DataTable';
import { useAdminTexts } from '../texts';
import type { Order } from './order';

/** How orders stand in a list; where its link leads is the list's business. */
export function useOrderColumns(addressOf: (order: Order) => string): Column<Order>[] {
    const t = useAdminTexts();
    const { money, number, dateTime } = useFormats();
    return [
        {
            key: 'number',
            head: t('order'),
            cell: (order) => (
                <Anchor component={Link} to={addressOf(order)}>
                    {order.number}
                </Anchor>
            ),
        },
        { key: 'status', head: t('status'), cell: ({ status }) => t.of('order_', status) },
        {
            key: 'placed',
            head: t('placed'),
            sorts: { up: 'created', down: '-created' },
            cell: ({ createdAt }) => dateTime(createdAt),
        },
        { key: 'recipient', head: t('recipient'), cell: ({ shippingAddress }) => shippingAddress?.name },
        { key: 'lines', head: t('lines'), align: 'end', cell: ({ items }) => number(items.length) },
        {
            key: 'total',
            head: t('total'),
            align: 'end',
            sorts: { up: 'total', down: '-total' },
            cell: ({ total }) => total && money(total),
        },
    ];
}
