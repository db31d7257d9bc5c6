import { Button } from '@mantine/core';
import type { AnswerOf } from '../../api/contract';
import { useFormats } from '../../i18n/useFormats';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { Facts } from '../parts/Facts';
import { Loaded } from '../parts/Loaded';
import { Section } from '../../ui/Section';
import { useAdminTexts } from '../texts';
import { Flaws } from './Flaws';
import { Sums } from './Sums';
import { useReconciliation } from './useReconciliation';

type Report = AnswerOf<'get', '/api/v1/reconciliation'>;

/** Whether the books of all services agree, and what each difference means. */
export function ReconciliationPage() {
    const t = useAdminTexts();
    const report = useReconciliation();
    return (
        <Page title={t('reconciliation')} noIndex>
            <PageHead title={t('reconciliation')}>
                <Button loading={report.isFetching} onClick={() => void report.refetch()}>
                    {t('compareAgain')}
                </Button>
            </PageHead>
            <Loaded query={report}>{(data) => <Shown report={data} />}</Loaded>
        </Page>
    );
}

function Shown({ report }: { report: Report }) {
    const t = useAdminTexts();
    const { dateTime, number } = useFormats();
    const { gaps = {}, unsentEvents = {}, openSagas, problems = [], moreProblems = 0 } = report;
    const away = Object.keys(gaps);
    return (
        <>
            <Section title={t('verdict')}>
                <p role="status">{t(verdictOf(report))}</p>
                <Facts
                    facts={[
                        [t('asOf'), dateTime(report.asOf)],
                        [t('openSagas'), openSagas !== undefined && number(openSagas)],
                        [
                            t('unsentEvents'),
                            Object.entries(unsentEvents)
                                .map(([service, count]) => `${t.of('service_', service)}: ${number(count)}`)
                                .join(', '),
                        ],
                        [t('notAsked'), away.map((service) => t.of('service_', service)).join(', ')],
                    ]}
                />
                {away.length > 0 && <p>{t('gapText')}</p>}
            </Section>
            <Flaws flaws={problems} more={moreProblems} />
            <Sums report={report} />
        </>
    );
}

/** A service that is away is no difference, but nobody can say then that there is none. */
export function verdictOf({ reconciled, problems = [] }: Report) {
    return reconciled ? 'booksAgree' : problems.length > 0 ? 'booksDiffer' : 'booksUnknown';
}
