import { Anchor, Button } from '@mantine/core';
import { Link } from 'react-router';
import { api } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { useFormats } from '../../i18n/useFormats';
import { DataTable, type Column } from '../../ui/DataTable';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { useAddress } from '../../ui/useAddress';
import { usePages } from '../../ui/usePages';
import { ActDialog } from '../../ui/ActDialog';
import { useAdminTexts } from '../texts';
import { useWorth } from './useWorth';

type Code = AnswerOf<'get', '/api/v1/discount-codes'>['items'][number];

const SORTS = ['created', '-created', 'code', '-code'] as const;

export function DiscountsPage() {
    const t = useAdminTexts();
    const [get, set] = useAddress();
    const sort = SORTS.find((each) => each === get('sort'));
    const pages = usePages(['discount-codes', { sort }], ({ query, signal }) =>
        api.get('/api/v1/discount-codes', { query: { ...query, sort }, signal }),
    );
    return (
        <Page title={t('discounts')} noIndex>
            <PageHead title={t('discounts')}>
                <Button component={Link} to="/admin/discounts/new">
                    {t('newCode')}
                </Button>
            </PageHead>
            <DataTable
                label={t('discounts')}
                columns={useColumns()}
                pages={pages}
                rowKey={({ code }) => code}
                sort={sort}
                onSort={(value) => set({ sort: value })}
                empty={t('noCodes')}
            />
        </Page>
    );
}

function useColumns(): Column<Code>[] {
    const t = useAdminTexts();
    const worth = useWorth();
    const { number, dateTime } = useFormats();
    return [
        {
            key: 'code',
            head: t('code'),
            sorts: { up: 'code', down: '-code' },
            cell: ({ code }) => (
                <Anchor component={Link} to={`/admin/discounts/${encodeURIComponent(code)}`}>
                    {code}
                </Anchor>
            ),
        },
        { key: 'worth', head: t('worth'), cell: worth },
        { key: 'active', head: t('state'), cell: ({ active }) => t(active ? 'codeActive' : 'codeEnded') },
        { key: 'from', head: t('validFrom'), cell: ({ validFrom }) => validFrom && dateTime(validFrom) },
        { key: 'until', head: t('validUntil'), cell: ({ validUntil }) => validUntil && dateTime(validUntil) },
        {
            key: 'made',
            head: t('made'),
            sorts: { up: 'created', down: '-created' },
            cell: ({ createdAt }) => dateTime(createdAt),
        },
        {
            key: 'used',
            head: t('used'),
            align: 'end',
            cell: ({ used, limit }) => (limit === undefined ? number(used) : t('usedOf', { used, limit })),
        },
        {
            key: 'acts',
            head: t('acts'),
            align: 'end',
            cell: ({ code, used }) =>
                used === 0 && (
                    <ActDialog
                        label={t('remove')}
                        of={code}
                        title={t('removeCodeTitle', { code })}
                        send={() => api.delete('/api/v1/discount-codes/{code}', { path: { code } })}
                        done={t('removeCodeDone', { code })}
                        touches={[['discount-codes']]}
                    />
                ),
        },
    ];
}
