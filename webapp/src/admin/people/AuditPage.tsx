import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { api } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { useFormats } from '../../i18n/useFormats';
import { DataTable, type Column } from '../../ui/DataTable';
import { FilterInput } from '../../ui/FilterInput';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { useAddress } from '../../ui/useAddress';
import { usePages } from '../../ui/usePages';
import { asked } from '../../ui/days';
import { DaysInput } from '../../ui/DaysInput';
import { useAdminTexts } from '../texts';

type Entry = AnswerOf<'get', '/api/v1/audit'>['items'][number];

const TEXTS = ['actorId', 'accountId', 'action', 'subject'] as const;

const SORTS = ['at', '-at'] as const;

/** Who did what to what, and when; nobody can change it. */
export function AuditPage() {
    const t = useAdminTexts();
    const [get, set] = useAddress();
    const days = { from: get('from'), to: get('to') };
    const sort = SORTS.find((each) => each === get('sort'));
    const wish = { ...Object.fromEntries(TEXTS.map((name) => [name, get(name)])), ...asked(days), sort };
    const pages = usePages(['audit', wish], ({ query, signal }) =>
        api.get('/api/v1/audit', { query: { ...query, ...wish }, signal }),
    );
    return (
        <Page title={t('audit')} noIndex>
            <PageHead title={t('audit')}>
                {TEXTS.map((name) => (
                    <FilterInput
                        key={name}
                        label={t(`audit_${name}`)}
                        value={get(name)}
                        onChange={(value) => set({ [name]: value })}
                    />
                ))}
                <DaysInput days={days} onChange={set} />
            </PageHead>
            <DataTable
                label={t('audit')}
                columns={useColumns()}
                pages={pages}
                rowKey={({ id }) => String(id)}
                sort={sort}
                onSort={(value) => set({ sort: value })}
                empty={t('noAudit')}
            />
        </Page>
    );
}

function useColumns(): Column<Entry>[] {
    const t = useAdminTexts();
    const { dateTime } = useFormats();
    return [
        { key: 'at', head: t('time'), sorts: { up: 'at', down: '-at' }, cell: ({ at }) => dateTime(at) },
        { key: 'action', head: t('audit_action'), cell: ({ action }) => <code>{action}</code> },
        { key: 'service', head: t('service'), cell: ({ service }) => t.of('service_', service) },
        { key: 'actor', head: t('audit_actor'), cell: ({ actorId }) => actorId && <Person id={actorId} /> },
        { key: 'account', head: t('audit_account'), cell: ({ accountId }) => accountId && <Person id={accountId} /> },
        { key: 'subject', head: t('audit_subject'), cell: ({ subject }) => subject },
        {
            key: 'detail',
            head: t('detail'),
            cell: ({ detail, address }) => [detail, address].filter(Boolean).join(' · '),
        },
    ];
}

function Person({ id }: { id: string }) {
    return (
        <Anchor component={Link} to={`/admin/users/${id}`}>
            <code>{id.slice(0, 8)}</code>
        </Anchor>
    );
}
