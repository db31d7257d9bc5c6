import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api';
import type { AnswerOf } from '../api/contract';
import { Problem } from '../api/problem';
import { ProblemNotice } from '../ui/ProblemNotice';
import { toast } from '../ui/toast';
import { useProblemText } from '../ui/useProblemText';
import { ReviewForm } from './ReviewForm';
import { useReviewTexts } from './texts';

export type OwnReview = AnswerOf<'get', '/api/v1/products/{id}/reviews/mine'>;

/** One's own review; where there is none, what keeps one from writing it, so that nobody writes what would be refused. */
async function mineOf(id: string, signal: AbortSignal): Promise<{ review: OwnReview | null; hindrance?: string }> {
    const path = { id };
    try {
        return { review: await api.get('/api/v1/products/{id}/reviews/mine', { path, signal }) };
    } catch (error) {
        if (!(error instanceof Problem && error.status === 404)) {
            throw error;
        }
    }
    const { mayReview, reason } = await api.get('/api/v1/products/{id}/reviews/mine/permission', { path, signal });
    return { review: null, ...(!mayReview && { hindrance: reason ?? '' }) };
}

/** One's own review of a product: written, changed and taken back. */
export function ReviewEditor({ productId: id }: { productId: string }) {
    const t = useReviewTexts();
    const told = useProblemText();
    const client = useQueryClient();
    const mine = useQuery({
        queryKey: ['reviews', 'mine', id],
        queryFn: ({ signal }) => mineOf(id, signal),
    });
    const readAgain = async () => {
        await client.invalidateQueries({ queryKey: ['reviews'] });
        void client.invalidateQueries({ queryKey: ['products'] });
    };
    const withdraw = useMutation({
        mutationFn: () => api.delete('/api/v1/products/{id}/reviews/mine', { path: { id } }),
        onSuccess: () => {
            toast.done(t('withdrawn'));
            return readAgain();
        },
        onError: (error) => toast.failed(told(error).detail),
        networkMode: 'always',
    });
    if (mine.isPending) {
        return <Skeleton height={200} />;
    }
    if (mine.isError) {
        return <ProblemNotice error={mine.error} onRetry={() => void mine.refetch()} retrying={mine.isFetching} />;
    }
    const { review, hindrance } = mine.data;
    if (hindrance !== undefined) {
        return <p role="status">{t.of('hindered_', hindrance)}</p>;
    }
    return (
        <>
            {review && (
                <p role="status">
                    {t.of('state_', review.status)} {review.reason && t('why', { reason: review.reason })}
                </p>
            )}
            {!review && <p>{t('forBuyers')}</p>}
            <ReviewForm
                key={review?.id ?? 'new'}
                productId={id}
                review={review}
                onSent={({ status }) => {
                    toast.done(t(status === 'PENDING' ? 'savedPending' : 'saved'));
                    void readAgain();
                }}
                actions={
                    review && (
                        <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
                            {t('withdraw')}
                        </Button>
                    )
                }
            />
        </>
    );
}
