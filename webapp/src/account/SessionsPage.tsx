import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api';
import { Problem } from '../api/problem';
import { session } from '../session/session';
import { ActDialog } from '../ui/ActDialog';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { SessionRow } from './SessionRow';
import classes from './Sessions.module.css';
import { useAccountTexts } from './texts';

const KEY = ['users', 'me', 'sessions'];

/** Where one is logged in. */
export function SessionsPage() {
    const t = useAccountTexts();
    const client = useQueryClient();
    const list = useQuery({
        queryKey: KEY,
        queryFn: ({ signal }) => api.get('/api/v1/users/me/sessions', { signal }),
        staleTime: 0,
    });
    if (list.isPending) {
        return (
            <Page title={t('sessions')} noIndex>
                <PageSkeleton />
            </Page>
        );
    }
    if (!list.data) {
        return (
            <Page title={t('sessions')} noIndex>
                <PageHead title={t('sessions')} />
                <ProblemNotice error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} />
            </Page>
        );
    }
    const end = async (id: string) => {
        await api.delete('/api/v1/users/me/sessions/{id}', { path: { id } }).catch(unlessGone);
        await client.invalidateQueries({ queryKey: KEY });
    };
    const endAll = async () => {
        await api.delete('/api/v1/users/me/sessions');
        session.end();
    };
    return (
        <Page title={t('sessions')} noIndex>
            <PageHead title={t('sessions')}>
                <ActDialog
                    label={t('sessionsEnd')}
                    title={t('sessionsEnd')}
                    text={t('sessionsEndText')}
                    send={endAll}
                    done={t('sessionsEnded')}
                    touches={[]}
                />
            </PageHead>
            <p>{t('sessionsText')}</p>
            <ul className={classes.list}>
                {list.data.items.map((each) => (
                    <SessionRow key={each.id} session={each} end={() => end(each.id)} />
                ))}
            </ul>
        </Page>
    );
}

/** A session that is not there any more has ended, which is what was wanted. */
function unlessGone(error: unknown): void {
    if (!(error instanceof Problem && error.status === 404)) {
        throw error;
    }
}
