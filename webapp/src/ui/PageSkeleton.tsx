import { Skeleton } from '@mantine/core';
import { useUiTexts } from './texts';

/** Stands where a page is about to appear, as high as a window: or what follows would move before the reader's eyes. */
export function PageSkeleton() {
    const t = useUiTexts();
    return (
        <div role="status" aria-label={t('loading')} data-testid="page-loading" style={{ minHeight: '100vh' }}>
            <Skeleton height={34} width="min(320px, 60%)" />
            <Skeleton height={16} width="min(560px, 90%)" mt={28} />
            <Skeleton height={16} width="min(520px, 80%)" mt={12} />
            <Skeleton height={180} mt={28} />
        </div>
    );
}
