import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../i18n/useFormats';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Facts } from '../parts/Facts';
import { Loaded } from '../parts/Loaded';
import { Section } from '../../ui/Section';
import { useAdminTexts } from '../texts';
import classes from './HealthPage.module.css';
import { shopHealth, type Part } from './shopHealth';

const EVERY_MILLIS = 3000;

/** How every service is and the state of each circuit, as it changes. */
export function HealthPage() {
    const t = useAdminTexts();
    const { dateTime } = useFormats();
    const health = useQuery({
        queryKey: ['health'],
        queryFn: ({ signal }) => shopHealth(signal),
        staleTime: 0,
        retry: false,
        refetchInterval: EVERY_MILLIS,
    });
    return (
        <Page title={t('health')} noIndex>
            <PageHead title={t('health')} />
            {health.data && health.error && (
                <ProblemNotice
                    error={health.error}
                    onRetry={() => void health.refetch()}
                    retrying={health.isFetching}
                />
            )}
            <Loaded query={health}>
                {(parts) => (
                    <>
                        <p role="status">
                            {parts.every(({ up }) => up)
                                ? t('allUp')
                                : t('someDown', { count: parts.filter(({ up }) => !up).length })}
                        </p>
                        <p>{t('healthAsOf', { time: dateTime(new Date(health.dataUpdatedAt).toISOString()) })}</p>
                        {parts.map((part) => (
                            <Shown key={part.name} part={part} />
                        ))}
                    </>
                )}
            </Loaded>
        </Page>
    );
}

function Shown({ part: { name, up, checks, circuits } }: { part: Part }) {
    const t = useAdminTexts();
    return (
        <Section title={t.of('service_', name)} actions={<State good={up}>{t(up ? 'up' : 'down')}</State>}>
            <Facts facts={checks.map(([check, value]) => [check, t.of('check_', value)])} />
            {circuits.length > 0 && (
                <>
                    <h3 className={classes.circuits}>{t('circuits')}</h3>
                    <Facts
                        facts={circuits.map(([to, state]) => [
                            t.of('service_', to),
                            <State good={state === 'closed'}>{t.of('circuit_', state)}</State>,
                        ])}
                    />
                </>
            )}
        </Section>
    );
}

/** Said by its sign and its words, and by its colour. */
function State({ good, children }: { good: boolean; children: string }) {
    return (
        <span className={classes.state} data-good={good}>
            <span aria-hidden="true">{good ? '● ' : '▲ '}</span>
            {children}
        </span>
    );
}
