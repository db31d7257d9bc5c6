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
import { useVendorTexts } from './texts';

type Managed = AnswerOf<'get', '/api/v1/products/managed'>['items'][number];

const STATUSES = ['DRAFT', 'ACTIVE', 'RETIRED'] as const;

/** The vendor's own products; for admins, everybody's. */
export function ProductsPage() {
    const t = useVendorTexts();
    const [get, set] = useAddress();
    const q = get('q');
    const status = STATUSES.find((each) => each === get('status'));
    const pages = usePages(['products', 'managed', { q, status }], ({ query, signal }) =>
        api.get('/api/v1/products/managed', { query: { ...query, q, status }, signal }),
    );
    return (
        <Page title={t('products')} noIndex>
            <PageHead title={t('products')}>
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
                label={t('products')}
                columns={useColumns()}
                pages={pages}
                rowKey={({ id }) => id}
                empty={t('noProducts')}
            />
        </Page>
    );
}

function useColumns(): Column<Managed>[] {
    const t = useVendorTexts();
    const { money, number, date } = useFormats();
    return [
        {
            key: 'title',
            head: t('product'),
            cell: ({ id, title }) => (
                <Anchor component={Link} to={`/vendor/products/${id}`}>
                    {title}
                </Anchor>
            ),
        },
        { key: 'category', head: t('category'), cell: ({ category }) => category },
        { key: 'status', head: t('status'), cell: ({ status }) => t(`status_${status}`) },
        { key: 'variants', head: t('variants'), align: 'end', cell: ({ variants }) => number(variants) },
        {
            key: 'price',
            head: t('price'),
            align: 'end',
            cell: ({ priceFrom }) => priceFrom && money(priceFrom),
        },
        { key: 'updated', head: t('updated'), align: 'end', cell: ({ updatedAt }) => date(updatedAt) },
    ];
}
