import { Anchor, Button } from '@mantine/core';
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
import { Choice } from '../../ui/Choice';
import { useAdminTexts } from '../texts';
import { accountState } from './accountState';
import { ROLES } from './roles';

type Account = AnswerOf<'get', '/api/v1/users'>['items'][number];

const SORTS = ['created', '-created', 'name', '-name', 'email', '-email'] as const;

export function UsersPage() {
    const t = useAdminTexts();
    const [get, set] = useAddress();
    const q = get('q');
    const role = ROLES.find((each) => each === get('role'));
    const sort = SORTS.find((each) => each === get('sort'));
    const pages = usePages(['users', { q, role, sort }], ({ query, signal }) =>
        api.get('/api/v1/users', { query: { ...query, q, role, sort }, signal }),
    );
    return (
        <Page title={t('users')} noIndex>
            <PageHead title={t('users')}>
                <FilterInput label={t('search')} value={q} onChange={(value) => set({ q: value })} />
                <Choice
                    label={t('role')}
                    value={role ?? ''}
                    options={ROLES}
                    textOf={(each) => t(`role_${each}`)}
                    any={t('any')}
                    onChange={(value) => set({ role: value })}
                />
                <Button component={Link} to="/admin/users/invite">
                    {t('invite')}
                </Button>
            </PageHead>
            <DataTable
                label={t('users')}
                columns={useColumns()}
                pages={pages}
                rowKey={({ id }) => id}
                sort={sort}
                onSort={(value) => set({ sort: value })}
                empty={t('noUsers')}
            />
        </Page>
    );
}

function useColumns(): Column<Account>[] {
    const t = useAdminTexts();
    const { date } = useFormats();
    return [
        {
            key: 'name',
            head: t('user'),
            sorts: { up: 'name', down: '-name' },
            cell: ({ id, displayName }) => (
                <Anchor component={Link} to={`/admin/users/${id}`}>
                    {displayName}
                </Anchor>
            ),
        },
        { key: 'email', head: t('email'), sorts: { up: 'email', down: '-email' }, cell: ({ email }) => email },
        { key: 'roles', head: t('roles'), cell: ({ roles }) => roles.map((role) => t.of('role_', role)).join(', ') },
        {
            key: 'state',
            head: t('state'),
            cell: (account) => t(accountState(account)),
        },
        { key: 'factor', head: t('factor'), cell: ({ secondFactor }) => t(secondFactor ? 'factorOn' : 'factorOff') },
        {
            key: 'since',
            head: t('since'),
            align: 'end',
            sorts: { up: 'created', down: '-created' },
            cell: ({ createdAt }) => date(createdAt),
        },
    ];
}
