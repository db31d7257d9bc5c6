import { Anchor, NativeSelect } from '@mantine/core';
import { Link } from 'react-router';
import { api } from '../api/api';
import type { AnswerOf } from '../api/contract';
import { useFormats } from '../i18n/useFormats';
import { DataTable, type Column } from '../ui/DataTable';
import { FilterInput } from '../ui/FilterInput';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { useAddress } from '../ui/useAddress';
import { usePages } from '../ui/usePages';
import { useStockTexts } from './texts';

export type Stock = AnswerOf<'get', '/api/v1/inventory/managed'>['items'][number];

const SORTS = ['sku', '-sku', 'available', '-available'] as const;

/** How many there are of each of the vendor's SKUs; for admins, of everybody's. */
export function StocksPage() {
    const t = useStockTexts();
    const [get, set] = useAddress();
    const low = get('low') === 'true' ? true : undefined;
    const q = get('q');
    const sort = SORTS.find((each) => each === get('sort'));
    const pages = usePages(['inventory', 'managed', { low, q, sort }], ({ query, signal }) =>
        api.get('/api/v1/inventory/managed', { query: { ...query, low, q, sort }, signal }),
    );
    return (
        <Page title={t('stock')} noIndex>
            <PageHead title={t('stock')}>
                <FilterInput label={t('find')} value={q} onChange={(value) => set({ q: value })} />
                <NativeSelect
                    label={t('show')}
                    value={low ? 'true' : ''}
                    onChange={(event) => set({ low: event.currentTarget.value })}
                    data={[
                        { value: '', label: t('all') },
                        { value: 'true', label: t('onlyLow') },
                    ]}
                />
            </PageHead>
            <DataTable
                label={t('stock')}
                columns={useColumns()}
                pages={pages}
                rowKey={({ sku }) => sku}
                empty={t(q ? 'noneFits' : low ? 'noLow' : 'noStock')}
                sort={sort ?? 'sku'}
                onSort={(value) => set({ sort: value })}
            />
        </Page>
    );
}

function useColumns(): Column<Stock>[] {
    const t = useStockTexts();
    const { number } = useFormats();
    return [
        {
            key: 'sku',
            head: t('sku'),
            sorts: { up: 'sku', down: '-sku' },
            cell: ({ sku }) => (
                <Anchor component={Link} to={`/vendor/stock/${sku}`}>
                    {sku}
                </Anchor>
            ),
        },
        { key: 'onHand', head: t('onHand'), align: 'end', cell: ({ onHand }) => number(onHand) },
        { key: 'reserved', head: t('reserved'), align: 'end', cell: ({ reserved }) => number(reserved) },
        {
            key: 'available',
            head: t('available'),
            align: 'end',
            sorts: { up: 'available', down: '-available' },
            cell: ({ available }) => number(available),
        },
        { key: 'threshold', head: t('threshold'), align: 'end', cell: ({ threshold }) => number(threshold) },
        { key: 'state', head: t('state'), cell: ({ low }) => t(low ? 'low' : 'enough') },
    ];
}
