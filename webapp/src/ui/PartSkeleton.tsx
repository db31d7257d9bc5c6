import { Skeleton } from '@mantine/core';
import { useUiTexts } from './texts';

/** Stands where a part of a page is about to appear. */
export function PartSkeleton() {
    const t = useUiTexts();
    return (
        <div role="status" aria-label={t('loading')}>
            <Skeleton height={16} width="min(420px, 90%)" />
            <Skeleton height={16} width="min(360px, 70%)" mt={12} />
            <Skeleton height={36} width={180} mt={16} />
        </div>
    );
}
