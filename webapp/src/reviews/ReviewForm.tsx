import '../ui/choices.css';
import { Radio, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { api } from '../api/api';
import { Problem } from '../api/problem';
import { Form, textIn } from '../ui/Form';
import type { OwnReview } from './ReviewEditor';
import classes from './ReviewForm.module.css';
import { useReviewTexts } from './texts';

interface Props {
    productId: string;
    review: OwnReview | null;
    onSent: (review: OwnReview) => void;
    actions: ReactNode;
}

export function ReviewForm({ productId: id, review, onSent, actions }: Props) {
    const t = useReviewTexts();
    const send = (fields: FormData) => {
        const rating = Number(textIn(fields, 'rating'));
        if (rating === 0) {
            const message = t('chooseRating');
            throw new Problem(400, { detail: message, fields: [{ field: 'rating', message }] });
        }
        const title = textIn(fields, 'title').trim();
        const author = textIn(fields, 'author').trim();
        const body = {
            rating,
            text: textIn(fields, 'text').trim(),
            ...(title && { title }),
            ...(author && { author }),
        };
        return api.put('/api/v1/products/{id}/reviews/mine', { path: { id }, body });
    };
    return (
        <Form send={async (fields) => send(fields)} onSent={onSent} submit={t('save')} actions={actions}>
            {(message) => (
                <>
                    <Radio.Group
                        name="rating"
                        label={t('rating')}
                        defaultValue={review ? String(review.rating) : null}
                        withAsterisk
                        error={message('rating')}
                    >
                        <div className={classes.stars}>
                            {[1, 2, 3, 4, 5].map((count) => (
                                <Radio key={count} value={String(count)} label={t('stars', { count })} />
                            ))}
                        </div>
                    </Radio.Group>
                    <TextInput
                        name="title"
                        label={t('title')}
                        defaultValue={review?.title}
                        maxLength={120}
                        error={message('title')}
                    />
                    <Textarea
                        name="text"
                        label={t('text')}
                        defaultValue={review?.text}
                        rows={5}
                        maxLength={5000}
                        required
                        error={message('text')}
                    />
                    <TextInput
                        name="author"
                        label={t('author')}
                        description={t('authorHint')}
                        defaultValue={review?.author}
                        maxLength={50}
                        error={message('author')}
                    />
                </>
            )}
        </Form>
    );
}
