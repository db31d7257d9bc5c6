import type { AnswerOf } from '../../api/contract';
import { useFormats } from '../../i18n/useFormats';
import { useAdminTexts } from '../texts';
import { Answered } from './Answered';
import { Fault } from './Fault';
import classes from './Timeline.module.css';
import { usePreciseTime } from './usePreciseTime';

type Taken = AnswerOf<'get', '/api/v1/orders/{id}/saga'>['steps'][number];

/** What the marks of the timeline mean is said in words, too. */
const KINDS: Record<string, string> = { DONE: 'entry', WAITING: 'RETRY' };

/** One step of an order's way: when, how often, and what came of it. */
export function SagaStep({ taken }: { taken: Taken }) {
    const t = useAdminTexts();
    const { number } = useFormats();
    const precise = usePreciseTime();
    const { step, standing, attempts, begunAt, endedAt, outcome, lastProblem } = taken;
    const took = endedAt === undefined ? undefined : (Date.parse(endedAt) - Date.parse(begunAt)) / 1000;
    return (
        <li className={classes.moment} data-kind={KINDS[standing]}>
            <time dateTime={begunAt} className={classes.time}>
                {precise(begunAt)}
            </time>
            <div>
                <strong>{t.of('step_', step)}</strong>: {t.of('standing_', standing)}
                {outcome && (
                    <>
                        {' – '}
                        <Answered text={outcome} />
                    </>
                )}
            </div>
            <p className={classes.detail}>
                {t('attempts', { count: attempts })}
                {took !== undefined && ` · ${t('tookSeconds', { seconds: number(took) })}`}
            </p>
            {lastProblem && (
                <p className={classes.detail}>
                    {t('stepProblem')} <Fault text={lastProblem} />
                </p>
            )}
        </li>
    );
}
