import { TextInput } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import { api } from '../api/api';
import { Form } from '../ui/Form';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { PageSkeleton } from '../ui/PageSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { ProgressBar } from '../ui/ProgressBar';
import { useUntil } from '../ui/useUntil';
import { useVendorTexts } from './texts';

/** Many products at once. The address names the import that is under way: it can be left and come back to. */
export function ImportPage() {
    const t = useVendorTexts();
    const { id } = useParams();
    const navigate = useNavigate();
    const send = (fields: FormData) =>
        api.post('/api/v1/products/imports', { body: new Blob([fields.get('file') ?? ''], { type: 'text/csv' }) });
    return (
        <Page title={t('importTitle')} noIndex>
            <PageHead title={t('importTitle')} />
            {id ? (
                <ImportProgress id={id} />
            ) : (
                <Form
                    send={send}
                    submit={t('importStart')}
                    onSent={(started) => void navigate(`/vendor/imports/${started.id}`)}
                >
                    {() => (
                        <TextInput
                            type="file"
                            name="file"
                            accept=".csv,text/csv"
                            label={t('importFile')}
                            description={t('importHint')}
                            required
                        />
                    )}
                </Form>
            )}
        </Page>
    );
}

const ENDED = ['DONE', 'FAILED', 'CANCELLED'];

function ImportProgress({ id }: { id: string }) {
    const t = useVendorTexts();
    const job = useUntil({
        key: ['imports', id],
        look: (signal) => api.get('/api/v1/products/imports/{id}', { path: { id }, signal }),
        isDone: ({ status }) => ENDED.includes(status),
    });
    if (job.isPending) {
        return <PageSkeleton />;
    }
    if (!job.data) {
        return <ProblemNotice error={job.error} onRetry={() => void job.refetch()} retrying={job.isFetching} />;
    }
    const { status, progress, rowsRead, created, updated, refused, failure } = job.data;
    return (
        <>
            <p role="status">{t.of('import_', status)}</p>
            <ProgressBar label={t('importProgress')} share={progress / 100} />
            <p>
                {[
                    t('importRows', { count: rowsRead }),
                    t('importCreated', { count: created }),
                    t('importUpdated', { count: updated }),
                    t('importRefused', { count: refused }),
                ].join(' · ')}
            </p>
            {failure && <p>{t('importFailed', { reason: failure })}</p>}
        </>
    );
}
