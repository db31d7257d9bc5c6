import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api } from '../api/api';
import { NotFoundPage } from '../app/NotFoundPage';
import { readable } from '../catalogue/words';
import { ReviewEditor } from '../reviews/ReviewEditor';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import classes from './OrderPage.module.css';
import { useOrdersTexts } from './texts';

/** A review of something that was ordered. Orders name SKUs alone: the catalogue says which product that is. */
export function ReviewPage() {
    const t = useOrdersTexts();
    const { sku = '' } = useParams();
    const found = useQuery({
        queryKey: ['products', 'bySku', sku],
        queryFn: async ({ signal }) => {
            const { items } = await api.get('/api/v1/products', { query: { q: sku, limit: 10 }, signal });
            return items.find(({ variants }) => variants.some((variant) => variant.sku === sku)) ?? null;
        },
    });
    if (found.isPending) {
        return <PageSkeleton />;
    }
    if (found.isError) {
        return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} retrying={found.isFetching} />;
    }
    if (!found.data) {
        return <NotFoundPage />;
    }
    const { id, slug, title } = found.data;
    const heading = t('review', { title: readable(title) });
    return (
        <Page title={heading} noIndex>
            <div className={classes.page}>
                <PageHead title={heading} />
                <p>
                    <Link to={`/product/${slug}`}>{t('toProduct')}</Link>
                </p>
                <ReviewEditor productId={id} />
            </div>
        </Page>
    );
}
