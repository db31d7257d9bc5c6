import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { api } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { useFormats } from '../../i18n/useFormats';
import { DataTable, type Column } from '../../ui/DataTable';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { useAddress } from '../../ui/useAddress';
import { usePages } from '../../ui/usePages';
import { Choice } from '../../ui/Choice';
import { useAdminTexts } from '../texts';
import { ApplicationActions } from './ApplicationActions';

type Application = AnswerOf<'get', '/api/v1/vendor-applications'>['items'][number];

const STATUSES = ['OPEN', 'APPROVED', 'REJECTED'] as const;

/** Who asks to become a vendor. */
export function ApplicationsPage() {
    const t = useAdminTexts();
    const [get, set] = useAddress();
    const status = get('status') || 'OPEN';
    const pages = usePages(['vendor-applications', status], ({ query, signal }) =>
        api.get('/api/v1/vendor-applications', { query: { ...query, status }, signal }),
    );
    return (
        <Page title={t('applications')} noIndex>
            <PageHead title={t('applications')}>
                <Choice
                    label={t('status')}
                    value={status}
                    options={STATUSES}
                    textOf={(each) => t(`application_${each}`)}
                    onChange={(value) => set({ status: value })}
                />
            </PageHead>
            <DataTable
                label={t('applications')}
                columns={useColumns()}
                pages={pages}
                rowKey={({ id }) => id}
                empty={t('noApplications')}
            />
        </Page>
    );
}

function useColumns(): Column<Application>[] {
    const t = useAdminTexts();
    const { dateTime } = useFormats();
    return [
        {
            key: 'company',
            head: t('company'),
            cell: ({ accountId, company }) => (
                <Anchor component={Link} to={`/admin/users/${accountId}`}>
                    {company}
                </Anchor>
            ),
        },
        { key: 'message', head: t('message'), cell: ({ message }) => message },
        { key: 'submitted', head: t('submitted'), cell: ({ submittedAt }) => dateTime(submittedAt) },
        {
            key: 'status',
            head: t('status'),
            cell: ({ status, reason }) => [t(`application_${status}`), reason].filter(Boolean).join(': '),
        },
        {
            key: 'acts',
            head: t('acts'),
            align: 'end',
            cell: (application) => <ApplicationActions application={application} />,
        },
    ];
}
