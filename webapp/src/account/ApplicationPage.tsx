import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api';
import type { AnswerOf } from '../api/contract';
import { Problem } from '../api/problem';
import { useFormats } from '../i18n/useFormats';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { toast } from '../ui/toast';
import { ApplicationForm } from './ApplicationForm';
import { OpenDeskButton } from './OpenDeskButton';
import { Section } from '../ui/Section';
import { useAccountTexts } from './texts';

type Application = NonNullable<AnswerOf<'get', '/api/v1/users/me/vendor-application'>>;

const KEY = ['users', 'me', 'vendor-application'];

/** Asks to sell here, or tells how far that is. */
export function ApplicationPage() {
    const t = useAccountTexts();
    const client = useQueryClient();
    const latest = useQuery({
        queryKey: KEY,
        // Most people never applied. The release before answers that with 404
        queryFn: async ({ signal }) =>
            (await api.get('/api/v1/users/me/vendor-application', { signal }).catch(noneIfMissing)) ?? null,
    });
    if (latest.isPending) {
        return (
            <Page title={t('sell')} noIndex>
                <PageSkeleton />
            </Page>
        );
    }
    if (latest.data === undefined) {
        return (
            <Page title={t('sell')} noIndex>
                <PageHead title={t('sell')} />
                <ProblemNotice
                    error={latest.error}
                    onRetry={() => void latest.refetch()}
                    retrying={latest.isFetching}
                />
            </Page>
        );
    }
    const application = latest.data;
    const sent = (waiting: Application) => {
        client.setQueryData(KEY, waiting);
        toast.done(t('applied'));
    };
    return (
        <Page title={t('sell')} noIndex>
            <PageHead title={t('sell')} />
            {application && <Standing application={application} />}
            {(!application || application.status === 'REJECTED') && (
                <Section narrow title={t(application ? 'applyAgain' : 'apply')}>
                    <p>{t('applyText')}</p>
                    <ApplicationForm onSent={sent} />
                </Section>
            )}
        </Page>
    );
}

function Standing({ application }: { application: Application }) {
    const t = useAccountTexts();
    const { date } = useFormats();
    const { company, submittedAt, decidedAt, status, reason } = application;
    return (
        <Section narrow title={company}>
            <p role="status">
                {t.of('application_', status)} · {t('applicationSent', { date: date(submittedAt) })}
                {decidedAt !== undefined && ` · ${t('applicationDecided', { date: date(decidedAt) })}`}
            </p>
            {reason !== undefined && <p>{t('applicationReason', { reason })}</p>}
            {status === 'APPROVED' && <OpenDeskButton />}
        </Section>
    );
}

function noneIfMissing(error: unknown): null {
    if (error instanceof Problem && error.status === 404) {
        return null;
    }
    throw error;
}
