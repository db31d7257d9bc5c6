import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { useFormats } from '../../i18n/useFormats';
import { Facts } from '../parts/Facts';
import { Loaded } from '../parts/Loaded';
import { useAdminTexts } from '../texts';
import { Fault } from './Fault';
import { SagaStep } from './SagaStep';
import classes from './Timeline.module.css';

type Saga = AnswerOf<'get', '/api/v1/orders/{id}/saga'>;

/** While an order is on its way, it is looked at anew this often: nothing tells when a step is tried again. */
const AGAIN = 5_000;

/** The steps of an order's way through the services: what was tried, how often, and what comes next. */
export function SagaPanel({ order }: { order: string }) {
    const t = useAdminTexts();
    const saga = useQuery({
        queryKey: ['orders', 'one', order, 'saga'],
        queryFn: ({ signal }) => api.get('/api/v1/orders/{id}/saga', { path: { id: order }, signal }),
        refetchInterval: ({ state }) => (state.data && state.data.state !== 'DONE' ? AGAIN : false),
    });
    return (
        <Loaded query={saga}>
            {(data) => (
                <>
                    <Standing saga={data} />
                    {data.steps.length > 0 && (
                        <ol className={classes.timeline} aria-label={t('sagaSteps')}>
                            {data.steps.map((step) => (
                                <SagaStep key={`${step.step} ${step.begunAt}`} taken={step} />
                            ))}
                        </ol>
                    )}
                </>
            )}
        </Loaded>
    );
}

function Standing({ saga: { state, attempts, nextRunAt, deadlineAt, cancelRequested, lastProblem } }: { saga: Saga }) {
    const t = useAdminTexts();
    const { dateTime, number } = useFormats();
    if (state === 'DONE') {
        return <p>{t('sagaDone')}</p>;
    }
    return (
        <Facts
            facts={[
                [t('sagaNext'), <span role="status">{t.of('step_', state)}</span>],
                [t('sagaAttempts'), attempts > 0 && number(attempts)],
                [t('sagaNextRun'), attempts > 0 && nextRunAt && dateTime(nextRunAt)],
                [t('sagaDeadline'), deadlineAt && dateTime(deadlineAt)],
                [t('sagaCancel'), cancelRequested && t('yes')],
                [t('sagaProblem'), lastProblem && <Fault text={lastProblem} />],
            ]}
        />
    );
}
