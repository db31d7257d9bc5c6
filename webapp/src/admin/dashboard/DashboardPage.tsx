import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { useAdminTexts } from '../texts';
import { Books } from './Books';
import { LowStock } from './LowStock';
import { Waiting } from './Waiting';

/** What needs somebody now. Each part asks for itself: a service that is away costs its own part only. */
export function DashboardPage() {
    const t = useAdminTexts();
    return (
        <Page title={t('dashboard')} noIndex>
            <PageHead title={t('dashboard')} />
            <Waiting />
            <Books />
            <LowStock />
        </Page>
    );
}
