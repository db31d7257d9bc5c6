import { asked, type Days } from '../../ui/days';
import { useAddress } from '../../ui/useAddress';

/** How long the dashboard looks back, and how long one period of it is then. */
const LOOKS = {
    week: { days: 7, by: 'day' },
    month: { days: 30, by: 'day' },
    quarter: { days: 91, by: 'week' },
    year: { days: 365, by: 'month' },
} as const;

export const SPANS = ['week', 'month', 'quarter', 'year', 'own'] as const;
export const STEPS = ['day', 'week', 'month'] as const;

export type Span = (typeof SPANS)[number];
export type Step = (typeof STEPS)[number];

/** A time that statistics are asked about: days in UTC, the last one not in it. */
export interface Period {
    from: string;
    to: string;
    by: Step;
}

const DAY = 24 * 60 * 60 * 1000;

/** The day so many days from now, in UTC. */
export function dayFromNow(days: number): string {
    return new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
}

/** What time the dashboard is about, in its address: so that back, reload and links keep it. */
export function usePeriod() {
    const [get, set] = useAddress();
    const span: Span = SPANS.find((each) => each === get('span')) ?? 'month';
    const days: Days =
        span === 'own'
            ? { from: get('from') || dayFromNow(-29), to: get('to') || dayFromNow(0) }
            : { from: dayFromNow(1 - LOOKS[span].days), to: dayFromNow(0) };
    const by: Step = span === 'own' ? (STEPS.find((step) => step === get('by')) ?? 'day') : LOOKS[span].by;
    const period: Period = { ...asked(days), by };
    const choose = (next: Span) => {
        // What one looked at is where one's own choice begins
        set(next === 'own' ? { span: next, ...days, by } : { span: next, from: '', to: '', by: '' });
    };
    return { span, days, by, period, choose, change: set };
}
