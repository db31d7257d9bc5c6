import { Button, Skeleton, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { api } from '../api/api';
import type { AnswerOf } from '../api/contract';
import type { ProductDetails } from '../catalogue/products';
import { Stars } from '../catalogue/Stars';
import { useCatalogueTexts } from '../catalogue/texts';
import { useFormats } from '../i18n/useFormats';
import { useSession } from '../session/useSession';
import { ProblemNotice } from '../ui/ProblemNotice';
import classes from './Reviews.module.css';

/** Only customers write: nobody else loads it. */
const OwnReview = lazy(() => import('../reviews/OwnReview'));

type Review = AnswerOf<'get', '/api/v1/products/{id}/reviews'>['items'][number];

/** What buyers say. Without them the rest of the page is as good. */
export function Reviews({ product }: { product: ProductDetails }) {
    const t = useCatalogueTexts();
    const reviews = useInfiniteQuery({
        queryKey: ['reviews', product.id],
        queryFn: ({ pageParam, signal }) =>
            api.get('/api/v1/products/{id}/reviews', {
                path: { id: product.id },
                query: { limit: 5, cursor: pageParam },
                signal,
            }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor,
    });
    const { isA } = useSession();
    const items = reviews.data?.pages.flatMap((page) => page.items) ?? [];
    return (
        <section id="reviews" aria-labelledby="reviews-title" className={classes.reviews}>
            <Title order={2} id="reviews-title" size="h3">
                {t('reviews')}
            </Title>
            {reviews.isPending && <Skeleton height={80} mt="md" />}
            {reviews.isError && (
                <ProblemNotice
                    error={reviews.error}
                    onRetry={() => void reviews.refetch()}
                    retrying={reviews.isFetching}
                />
            )}
            {reviews.isSuccess && items.length === 0 && <p>{t('noReviews')}</p>}
            <ul className={classes.list}>
                {items.map((review) => (
                    <li key={review.id}>
                        <ReviewCard review={review} />
                    </li>
                ))}
            </ul>
            {reviews.hasNextPage && (
                <Button
                    variant="outline"
                    loading={reviews.isFetchingNextPage}
                    onClick={() => void reviews.fetchNextPage()}
                >
                    {t('moreReviews')}
                </Button>
            )}
            {isA('customer') && (
                <Suspense>
                    <OwnReview productId={product.id} />
                </Suspense>
            )}
        </section>
    );
}

function ReviewCard({ review }: { review: Review }) {
    const t = useCatalogueTexts();
    const { date } = useFormats();
    return (
        <article className={classes.review}>
            <Stars rating={review.rating} />
            {review.title && <h3 className={classes.title}>{review.title}</h3>}
            <p className={classes.text}>{review.text}</p>
            <p className={classes.by}>
                {t('by', { author: review.author ?? t('anonymous'), date: date(review.createdAt) })}
            </p>
        </article>
    );
}
