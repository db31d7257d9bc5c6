import { Anchor, Button, NativeSelect } from '@mantine/core';
import { Link } from 'react-router';
import { api } from '../api/api';
import type { AnswerOf } from '../api/contract';
import { useFormats } from '../i18n/useFormats';
import { useSession } from '../session/useSession';
import { DataTable, type Column } from '../ui/DataTable';
import { DownloadButton } from '../ui/DownloadButton';
import { FilterInput } from '../ui/FilterInput';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { useAddress } from '../ui/useAddress';
import { usePages } from '../ui/usePages';
import { useVendorTexts } from './texts';

type Managed = AnswerOf<'get', '/api/v1/products/managed'>['items'][number];

const SORTS = ['created', '-created', 'updated', '-updated', 'title', '-title', 'price', '-price'] as const;
const STATUSES = ['DRAFT', 'ACTIVE', 'RETIRED'] as const;

/** The vendor's own products; for admins, everybody's. */
export function ProductsPage() {
    const t = useVendorTexts();
    const { isA } = useSession();
    const [get, set] = useAddress();
    const q = get('q');
    const status = STATUSES.find((each) => each === get('status'));
    const sort = SORTS.find((each) => each === get('sort'));
    const vendor = isA('admin') ? get('vendor') : '';
    const pages = usePages(['products', 'managed', { q, status, vendor, sort }], ({ query, signal }) =>
        api.get('/api/v1/products/managed', { query: { ...query, q, status, vendor, sort }, signal }),
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
                {isA('admin') && (
                    <FilterInput label={t('vendor')} value={vendor} onChange={(value) => set({ vendor: value })} />
                )}
                <DownloadButton
                    label={t('export')}
                    file="products.csv"
                    fetchFile={() => api.get('/api/v1/products/export')}
                />
                <Button component={Link} to="/vendor/products/new">
                    {t('newProduct')}
                </Button>
            </PageHead>
            <DataTable
                label={t('products')}
                columns={useColumns()}
                pages={pages}
                rowKey={({ id }) => id}
                sort={sort}
                onSort={(value) => set({ sort: value })}
                empty={t(q || status || vendor ? 'noProducts' : 'noProductsYet')}
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
            sorts: { up: 'title', down: '-title' },
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
            sorts: { up: 'price', down: '-price' },
            cell: ({ priceFrom }) => priceFrom && money(priceFrom),
        },
        {
            key: 'created',
            head: t('createdAt'),
            align: 'end',
            sorts: { up: 'created', down: '-created' },
            cell: ({ createdAt }) => date(createdAt),
        },
        {
            key: 'updated',
            head: t('updated'),
            align: 'end',
            sorts: { up: 'updated', down: '-updated' },
            cell: ({ updatedAt }) => date(updatedAt),
        },
    ];
}
