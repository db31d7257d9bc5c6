import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import { useFormats } from '../../i18n/useFormats';
import { Loaded } from '../parts/Loaded';
import { PlainTable } from '../../ui/PlainTable';
import { Section } from '../../ui/Section';
import { useAdminTexts } from '../texts';

/** What is on sale and nearly gone, as it is now. */
export function LowStock() {
    const t = useAdminTexts();
    const { number } = useFormats();
    const stock = useQuery({
        queryKey: ['inventory', 'managed', 'low'],
        queryFn: ({ signal }) => api.get('/api/v1/inventory/managed', { query: { low: true, limit: 10 }, signal }),
    });
    return (
        <Section title={t('lowStock')}>
            <Loaded query={stock}>
                {({ items, nextCursor }) =>
                    items.length === 0 ? (
                        <p>{t('noLowStock')}</p>
                    ) : (
                        <>
                            <PlainTable
                                label={t('lowStockTable')}
                                heads={[t('sku'), t('available'), t('threshold'), t('reserved')]}
                                rows={items.map(({ sku, available, threshold, reserved }) => ({
                                    key: sku,
                                    cells: [sku, number(available), number(threshold), number(reserved)],
                                }))}
                            />
                            {nextCursor && <p>{t('moreLowStock')}</p>}
                        </>
                    )
                }
            </Loaded>
        </Section>
    );
}
