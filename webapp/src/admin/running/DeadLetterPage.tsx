import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { NotFoundPage } from '../../app/NotFoundPage';
import type { AnswerOf } from '../../api/contract';
import { useFormats } from '../../i18n/useFormats';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { ActDialog } from '../../ui/ActDialog';
import { Facts } from '../parts/Facts';
import { Loaded } from '../parts/Loaded';
import { Section } from '../../ui/Section';
import { useAdminTexts } from '../texts';
import classes from './DeadLetterPage.module.css';
import { deadLetter, replay, serviceOf, type Service } from './services';

type Letter = AnswerOf<'get', '/api/v1/dead-letters/order/{id}'>;

/** One message as it came, why it was set aside, and the way back to its topic. */
export function DeadLetterPage() {
    const { service: name, id = '' } = useParams();
    const service = serviceOf(name);
    return service ? <Opened service={service} id={id} /> : <NotFoundPage />;
}

function Opened({ service, id }: { service: Service; id: string }) {
    const t = useAdminTexts();
    const letter = useQuery({
        queryKey: ['dead-letters', service, 'one', id],
        queryFn: ({ signal }) => deadLetter(service, id, signal),
    });
    return (
        <Page title={t('deadLetter')} noIndex>
            <PageHead title={t('deadLetter')}>
                {letter.data && !letter.data.cut && (
                    <ActDialog
                        label={t('replay')}
                        title={t('replayTitle')}
                        text={t('replayText')}
                        send={() => replay(service, id)}
                        done={t('replayDone')}
                        touches={[['dead-letters', service]]}
                        primary
                    />
                )}
            </PageHead>
            <Loaded query={letter}>{(data) => <Shown letter={data} />}</Loaded>
        </Page>
    );
}

function Shown({ letter }: { letter: Letter }) {
    const t = useAdminTexts();
    const { dateTime, number } = useFormats();
    return (
        <>
            <Section title={t('whyAside')}>
                {letter.cut && <p role="note">{t('letterCut')}</p>}
                <Facts
                    facts={[
                        [t('reason'), <span lang="en">{letter.reason}</span>],
                        [t('topic'), letter.topic],
                        [t('partition'), number(letter.partition)],
                        [t('offset'), number(letter.offset)],
                        [t('key'), letter.key],
                        [t('setAside'), dateTime(letter.setAsideAt)],
                        [t('replayedAt'), letter.replayedAt && dateTime(letter.replayedAt)],
                    ]}
                />
            </Section>
            <Section title={t('headers')}>
                <Facts facts={Object.entries(letter.headers)} />
            </Section>
            <Section title={t('payload')}>
                {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
                <pre className={classes.payload} tabIndex={0} aria-label={t('payload')} role="group">
                    {indented(letter.payload ?? '')}
                </pre>
            </Section>
        </>
    );
}

/** JSON is easier to read with lines; anything else is shown as it came. */
function indented(payload: string): string {
    try {
        return JSON.stringify(JSON.parse(payload), null, 2);
    } catch {
        return payload;
    }
}
