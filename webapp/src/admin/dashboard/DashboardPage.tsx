import { lazy, Suspense } from 'react';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { useAdminTexts } from '../texts';
import { Books } from './Books';
import { LowStock } from './LowStock';
import { PeriodChoice } from './PeriodChoice';
import { usePeriod } from './usePeriod';
import { Waiting } from './Waiting';

const Statistics = lazy(() => import('./Statistics'));

/** What needs somebody now, and how business goes. Each part asks for itself: a service that is away costs its own part only. */
export function DashboardPage() {
    const t = useAdminTexts();
    const chosen = usePeriod();
    return (
        <Page title={t('dashboard')} noIndex>
            <PageHead title={t('dashboard')}>
                <PeriodChoice {...chosen} />
            </PageHead>
            <Waiting />
            <Suspense fallback={<PageSkeleton />}>
                <Statistics period={chosen.period} />
            </Suspense>
            <LowStock />
            <Books />
        </Page>
    );
}
