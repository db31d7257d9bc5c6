import { api } from '../../api/api';
import { DataTable } from '../../ui/DataTable';
import { usePages } from '../../ui/usePages';
import { Section } from '../../ui/Section';
import { useAdminTexts } from '../texts';
import { useReturnColumns } from './useReturnColumns';

/** What of an order came back, or is on its way. */
export function OrderReturns({ order }: { order: string }) {
    const t = useAdminTexts();
    const pages = usePages(['orders', 'one', order, 'returns'], ({ query, signal }) =>
        api.get('/api/v1/orders/{id}/returns', { path: { id: order }, query, signal }),
    );
    return (
        <Section title={t('returns')}>
            <DataTable
                label={t('returnsTable')}
                columns={useReturnColumns()}
                pages={pages}
                rowKey={({ id }) => id}
                empty={t('noReturns')}
            />
        </Section>
    );
}
