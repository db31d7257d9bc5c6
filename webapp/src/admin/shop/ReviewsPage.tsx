import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { api } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { useFormats } from '../../i18n/useFormats';
import { DataTable, type Column } from '../../ui/DataTable';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { useAddress } from '../../ui/useAddress';
import { usePages } from '../../ui/usePages';
import { Choice } from '../../ui/Choice';
import { useAdminTexts } from '../texts';
import { ReviewActions } from './ReviewActions';

type Review = AnswerOf<'get', '/api/v1/products/reviews'>['items'][number];

const SORTS = ['created', '-created', 'rating', '-rating'] as const;
const STATUSES = ['PENDING', 'PUBLISHED', 'REJECTED'] as const;

/** What customers wrote of products: those that wait first. */
export function ReviewsPage() {
    const t = useAdminTexts();
    const [get, set] = useAddress();
    const status = get('status') || 'PENDING';
    const sort = SORTS.find((each) => each === get('sort'));
    const pages = usePages(['reviews', 'all', { status, sort }], ({ query, signal }) =>
        api.get('/api/v1/products/reviews', { query: { ...query, status, sort }, signal }),
    );
    return (
        <Page title={t('reviews')} noIndex>
            <PageHead title={t('reviews')}>
                <Choice
                    label={t('status')}
                    value={status}
                    options={STATUSES}
                    textOf={(each) => t(`review_${each}`)}
                    onChange={(value) => set({ status: value })}
                />
            </PageHead>
            <DataTable
                label={t('reviews')}
                columns={useColumns()}
                pages={pages}
                rowKey={({ id }) => id}
                sort={sort}
                onSort={(value) => set({ sort: value })}
                empty={t('noReviews')}
            />
        </Page>
    );
}

function useColumns(): Column<Review>[] {
    const t = useAdminTexts();
    const { dateTime } = useFormats();
    return [
        {
            key: 'review',
            head: t('review'),
            cell: ({ title, text }) => (
                <span>
                    {title && <strong>{title} </strong>}
                    <span style={{ fontWeight: 400, whiteSpace: 'pre-line' }}>{text}</span>
                </span>
            ),
        },
        {
            key: 'rating',
            head: t('rating'),
            sorts: { up: 'rating', down: '-rating' },
            cell: ({ rating }) => t('stars', { rating }),
        },
        { key: 'author', head: t('author'), cell: ({ author }) => author },
        {
            key: 'product',
            head: t('product'),
            cell: ({ productId }) => (
                <Anchor component={Link} to={`/product/${productId}`}>
                    {t('toProduct')}
                </Anchor>
            ),
        },
        {
            key: 'written',
            head: t('written'),
            sorts: { up: 'created', down: '-created' },
            cell: ({ createdAt }) => dateTime(createdAt),
        },
        {
            key: 'status',
            head: t('status'),
            cell: ({ status, reason }) => [t.of('review_', status), reason].filter(Boolean).join(': '),
        },
        { key: 'acts', head: t('acts'), align: 'end', cell: (review) => <ReviewActions review={review} /> },
    ];
}
