import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { AnswerOf } from '../../api/contract';
import { useFormats } from '../../i18n/useFormats';
import { DataTable, type Column } from '../../ui/DataTable';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { useAddress } from '../../ui/useAddress';
import { usePages } from '../../ui/usePages';
import { Choice } from '../../ui/Choice';
import { useAdminTexts } from '../texts';
import { deadLetters, SERVICES, serviceOf, type Service } from './services';

type Letter = AnswerOf<'get', '/api/v1/dead-letters/order'>['items'][number];

/** Messages that a service could not apply: each service has its own, and one that is away hides no other's. */
export function DeadLettersPage() {
    const t = useAdminTexts();
    const [get, set] = useAddress();
    const service = serviceOf(get('service')) ?? 'order';
    const pages = usePages(['dead-letters', service], (place) => deadLetters(service, place));
    return (
        <Page title={t('deadLetters')} noIndex>
            <PageHead title={t('deadLetters')}>
                <Choice
                    label={t('service')}
                    value={service}
                    options={SERVICES}
                    textOf={(each) => t(`service_${each}`)}
                    onChange={(value) => set({ service: value })}
                />
            </PageHead>
            <p>{t('deadLettersText')}</p>
            <DataTable
                label={t('deadLetters')}
                columns={useColumns(service)}
                pages={pages}
                rowKey={({ id }) => id}
                empty={t('noDeadLetters')}
            />
        </Page>
    );
}

function useColumns(service: Service): Column<Letter>[] {
    const t = useAdminTexts();
    const { dateTime, number } = useFormats();
    return [
        {
            key: 'setAside',
            head: t('setAside'),
            cell: ({ id, setAsideAt }) => (
                <Anchor component={Link} to={`/admin/dead-letters/${service}/${id}`}>
                    {dateTime(setAsideAt)}
                </Anchor>
            ),
        },
        { key: 'topic', head: t('topic'), cell: ({ topic }) => topic },
        { key: 'reason', head: t('reason'), cell: ({ reason }) => <span lang="en">{reason}</span> },
        { key: 'offset', head: t('offset'), align: 'end', cell: ({ offset }) => number(offset) },
        {
            key: 'replayed',
            head: t('replayedAt'),
            align: 'end',
            cell: ({ replayedAt }) => (replayedAt ? dateTime(replayedAt) : t('notReplayed')),
        },
    ];
}
