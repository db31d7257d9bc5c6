import { Button } from '@mantine/core';
import { useState } from 'react';
import { ReviewEditor } from './ReviewEditor';
import { useReviewTexts } from './texts';

/** The way to one's own review on a product's page: asked for when somebody wants it, as most who look have none. */
export default function OwnReview({ productId }: { productId: string }) {
    const t = useReviewTexts();
    const [open, setOpen] = useState(false);
    return open ? (
        <ReviewEditor productId={productId} />
    ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
            {t('open')}
        </Button>
    );
}
