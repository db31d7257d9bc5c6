import { Anchor, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { useFormats } from '../../i18n/useFormats';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { Facts } from '../parts/Facts';
import { Loaded } from '../parts/Loaded';
import { Section } from '../../ui/Section';
import { useAdminTexts } from '../texts';
import { accountState } from './accountState';
import { RolesForm } from './RolesForm';
import { UserActions } from './UserActions';

type Account = AnswerOf<'get', '/api/v1/users/{id}'>;

/** One account, and what admins may do with it. */
export function UserPage() {
    const { id = '' } = useParams();
    const account = useQuery({
        queryKey: ['users', 'one', id],
        queryFn: ({ signal }) => api.get('/api/v1/users/{id}', { path: { id }, signal }),
    });
    return <Loaded query={account}>{(data) => <Shown account={data} />}</Loaded>;
}

function Shown({ account }: { account: Account }) {
    const t = useAdminTexts();
    const { date } = useFormats();
    const { id, displayName, email, secondFactor, createdAt } = account;
    return (
        <Page title={displayName} noIndex>
            <PageHead title={displayName}>
                <UserActions account={account} />
            </PageHead>
            <Section title={t('user')}>
                <Facts
                    facts={[
                        [t('email'), email],
                        [t('state'), t(accountState(account))],
                        [t('factor'), t(secondFactor ? 'factorOn' : 'factorOff')],
                        [t('since'), date(createdAt)],
                        [t('userId'), <code>{id}</code>],
                    ]}
                />
                <Group gap="lg" mt="md">
                    <Anchor component={Link} to={`/admin/orders?customer=${id}`}>
                        {t('theirOrders')}
                    </Anchor>
                    <Anchor component={Link} to={`/admin/audit?accountId=${id}`}>
                        {t('theirAudit')}
                    </Anchor>
                    <Anchor component={Link} to={`/admin/audit?actorId=${id}`}>
                        {t('theirActs')}
                    </Anchor>
                </Group>
            </Section>
            <Section narrow title={t('roles')}>
                <RolesForm key={account.roles.join()} account={account} />
            </Section>
        </Page>
    );
}
