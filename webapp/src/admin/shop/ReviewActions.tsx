import { Textarea } from '@mantine/core';
import { api } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { textIn } from '../../ui/Form';
import { ActDialog } from '../../ui/ActDialog';
import { useAdminTexts } from '../texts';

/** A review is published or rejected, also against what was decided before. */
export function ReviewActions({
    review: { id, title, text, status },
}: {
    review: AnswerOf<'get', '/api/v1/products/reviews'>['items'][number];
}) {
    const t = useAdminTexts();
    const path = { reviewId: id };
    const touches = [['reviews'], ['products']];
    const of = title ?? text.slice(0, 40);
    return (
        <>
            {status !== 'PUBLISHED' && (
                <ActDialog
                    label={t('publish')}
                    of={of}
                    title={t('publishTitle')}
                    text={t('publishText')}
                    send={() =>
                        api.put('/api/v1/products/reviews/{reviewId}/status', { path, body: { status: 'PUBLISHED' } })
                    }
                    done={t('publishDone')}
                    touches={touches}
                    primary
                />
            )}{' '}
            {status !== 'REJECTED' && (
                <ActDialog
                    label={t('reject')}
                    of={of}
                    title={t('rejectReviewTitle')}
                    text={t('rejectReviewText')}
                    send={(fields) =>
                        api.put('/api/v1/products/reviews/{reviewId}/status', {
                            path,
                            body: { status: 'REJECTED', reason: textIn(fields, 'reason').trim() || undefined },
                        })
                    }
                    done={t('rejectReviewDone')}
                    touches={touches}
                >
                    {(message) => (
                        <Textarea name="reason" label={t('reason')} maxLength={1000} error={message('reason')} />
                    )}
                </ActDialog>
            )}
        </>
    );
}
