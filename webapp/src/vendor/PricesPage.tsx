import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '../api/api';
import type { AnswerOf } from '../api/contract';
import { useFormats } from '../i18n/useFormats';
import { useSession } from '../session/useSession';
import { DataTable, type Column } from '../ui/DataTable';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { usePages } from '../ui/usePages';
import { ProductFrame } from './ProductFrame';
import { loadProduct, productKey } from './products';
import { useVendorTexts } from './texts';

type PriceChange = AnswerOf<'get', '/api/v1/products/{id}/prices'>['items'][number];

/** What a product cost when. */
export function PricesPage() {
    const { id = '' } = useParams();
    const t = useVendorTexts();
    const read = useQuery({ queryKey: productKey(id), queryFn: ({ signal }) => loadProduct(id, signal) });
    const pages = usePages(['products', 'prices', id], ({ query, signal }) =>
        api.get('/api/v1/products/{id}/prices', { path: { id }, query, signal }),
    );
    const columns = useColumns();
    if (read.isPending) {
        return <PageSkeleton />;
    }
    if (!read.data) {
        return <ProblemNotice error={read.error} onRetry={() => void read.refetch()} retrying={read.isFetching} />;
    }
    const product = read.data.data;
    return (
        <ProductFrame product={product} title={t('pricesOf', { title: product.title })}>
            <DataTable
                label={t('prices')}
                columns={columns}
                pages={pages}
                rowKey={({ sku, changedAt }) => `${sku} ${changedAt}`}
                empty={t('noPrices')}
            />
        </ProductFrame>
    );
}

function useColumns(): Column<PriceChange>[] {
    const t = useVendorTexts();
    const { money, dateTime } = useFormats();
    const { member } = useSession();
    return [
        { key: 'sku', head: t('sku'), cell: ({ sku }) => sku },
        { key: 'at', head: t('changedAt'), cell: ({ changedAt }) => dateTime(changedAt) },
        {
            key: 'old',
            head: t('priceBefore'),
            align: 'end',
            cell: ({ oldPrice }) => (oldPrice ? money(oldPrice) : '–'),
        },
        { key: 'new', head: t('priceAfter'), align: 'end', cell: ({ newPrice }) => money(newPrice) },
        {
            key: 'by',
            head: t('changedBy'),
            cell: ({ changedBy }) => (changedBy === member?.id ? t('you') : (changedBy ?? '–')),
        },
    ];
}
