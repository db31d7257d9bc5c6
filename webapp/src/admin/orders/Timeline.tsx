import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { Loaded } from '../parts/Loaded';
import { useAdminTexts } from '../texts';
import { Answered } from './Answered';
import { Fault } from './Fault';
import classes from './Timeline.module.css';
import { usePreciseTime } from './usePreciseTime';

type History = AnswerOf<'get', '/api/v1/orders/{id}/history'>;
type Entry = History['entries'][number];
type Step = History['items'][number];

interface Moment {
    at: string;
    entry?: Entry;
    step?: Step;
}

/** Those of an order's way through the services, which are told beside it with how often they were tried. */
const SAGA_STEPS: readonly string[] = ['PRICING', 'RESERVING', 'PAYING', 'REFUNDING', 'RELEASING', 'DONE'];

/** What happened, and each step that was tried for it afterwards, in the order in which it was written down. */
export function momentsOf({ entries, items }: History): Moment[] {
    const moments: Moment[] = [
        ...entries.map((entry) => ({ at: entry.at, entry })),
        ...items.filter(({ step }) => !SAGA_STEPS.includes(step)).map((step) => ({ at: step.at, step })),
    ];
    return moments.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

export function Timeline({ order }: { order: string }) {
    const t = useAdminTexts();
    const precise = usePreciseTime();
    const history = useQuery({
        queryKey: ['orders', 'one', order, 'history'],
        queryFn: ({ signal }) => api.get('/api/v1/orders/{id}/history', { path: { id: order }, signal }),
    });
    return (
        <Loaded query={history}>
            {(data) => (
                <ol className={classes.timeline} aria-label={t('timeline')}>
                    {momentsOf(data).map(({ at, entry, step }, place) => (
                        <li key={place} className={classes.moment} data-kind={entry ? 'entry' : step?.phase}>
                            <time dateTime={at} className={classes.time}>
                                {precise(at)}
                            </time>
                            {entry && <Happened entry={entry} />}
                            {step && <Tried step={step} />}
                        </li>
                    ))}
                </ol>
            )}
        </Loaded>
    );
}

function Happened({ entry }: { entry: Entry }) {
    const t = useAdminTexts();
    const { what, by, actorId, detail } = entry;
    return (
        <div>
            <strong>{t.of('entry_', what)}</strong> <span className={classes.quiet}>{t.of('by_', by)}</span>
            {actorId && (
                <>
                    {' '}
                    <Anchor component={Link} to={`/admin/users/${actorId}`} size="sm">
                        {t('whichAdmin')}
                    </Anchor>
                </>
            )}
            {detail && <p className={classes.detail}>{t.of('reject_', detail)}</p>}
        </div>
    );
}

function Tried({ step: { step, phase, detail } }: { step: Step }) {
    const t = useAdminTexts();
    return (
        <div>
            {t.of('step_', step)}: {t.of('phase_', phase)}
            {detail && (
                <p className={classes.detail}>
                    {phase === 'RETRY' ? <Fault text={detail} /> : <Answered text={detail} />}
                </p>
            )}
        </div>
    );
}
