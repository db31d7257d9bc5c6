import { Anchor, Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api } from '../api/api';
import { DownloadButton } from '../ui/DownloadButton';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { ProgressBar } from '../ui/ProgressBar';
import { toast } from '../ui/toast';
import { useProblemText } from '../ui/useProblemText';
import { useUntil } from '../ui/useUntil';
import { useVendorTexts } from './texts';

const ENDED = ['done', 'failed', 'cancelled'];

/** How far an import is. It can be left and come back to: the address names it. */
export function ImportPage() {
    const t = useVendorTexts();
    const { id = '' } = useParams();
    const job = useImport(id);
    const file = job.data?.fileName;
    const title = file === undefined ? t('importOne') : t('importOf', { file });
    return (
        <Page title={title} noIndex>
            <PageHead title={title}>
                <Anchor component={Link} to="/vendor/imports">
                    {t('importsAll')}
                </Anchor>
            </PageHead>
            <ImportProgress id={id} job={job} />
        </Page>
    );
}

const keyOf = (id: string) => ['imports', 'one', id];

function useImport(id: string) {
    return useUntil({
        key: keyOf(id),
        look: (signal) => api.get('/api/v1/products/imports/{id}', { path: { id }, signal }),
        isDone: ({ status }) => ENDED.includes(status),
    });
}

function ImportProgress({ id, job }: { id: string; job: ReturnType<typeof useImport> }) {
    const t = useVendorTexts();
    const told = useProblemText();
    const client = useQueryClient();
    const path = { id };
    const cancelled = useMutation({
        mutationFn: () => api.post('/api/v1/products/imports/{id}/cancel', { path }),
        networkMode: 'always',
        onSuccess: (now) => client.setQueryData(keyOf(id), now),
        onError: (error) => toast.failed(told(error).detail),
    });
    if (job.isPending) {
        return <PageSkeleton />;
    }
    if (!job.data) {
        return <ProblemNotice error={job.error} onRetry={() => void job.refetch()} retrying={job.isFetching} />;
    }
    const { status, progress, rowsRead, created, updated, unchanged, refused, failure } = job.data;
    return (
        <>
            <p role="status">{t.of('import_', status)}</p>
            <ProgressBar label={t('importProgress')} share={progress / 100} />
            <p>
                {[
                    t('importRows', { count: rowsRead }),
                    t('importCreated', { count: created }),
                    t('importUpdated', { count: updated }),
                    t('importUnchanged', { count: unchanged }),
                    t('importRefused', { count: refused }),
                ].join(' · ')}
            </p>
            {job.isError && <p role="alert">{told(job.error).detail}</p>}
            {failure && <p>{t('importFailed', { reason: failure })}</p>}
            <Group>
                {refused > 0 && (
                    <DownloadButton
                        label={t('importRefusals')}
                        file="refused-rows.csv"
                        fetchFile={() => api.get('/api/v1/products/imports/{id}/refusals', { path })}
                    />
                )}
                {!ENDED.includes(status) && (
                    <Button variant="default" loading={cancelled.isPending} onClick={() => cancelled.mutate()}>
                        {t('importCancel')}
                    </Button>
                )}
            </Group>
        </>
    );
}
