import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/api';
import { Page } from '../ui/Page';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useAccountTexts } from './texts';

export function AccountPage() {
    const t = useAccountTexts();
    const account = useQuery({
        queryKey: ['users', 'me'],
        queryFn: ({ signal }) => api.get('/api/v1/users/me', { signal }),
    });
    if (account.isPending) {
        return <PageSkeleton />;
    }
    if (account.isError) {
        return (
            <ProblemNotice error={account.error} onRetry={() => void account.refetch()} retrying={account.isFetching} />
        );
    }
    return (
        <Page title={t('account')} noIndex>
            <Title order={1} size="h2">
                {t('account')}
            </Title>
            <p>{account.data.displayName}</p>
            <p>{account.data.email}</p>
        </Page>
    );
}
