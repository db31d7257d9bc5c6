import { Choice } from '../../ui/Choice';
import { DayInput } from '../../ui/DayInput';
import { useAdminTexts } from '../texts';
import { SPANS, STEPS, type Span, type Step, type usePeriod } from './usePeriod';

/** What time the dashboard is about. */
export function PeriodChoice({ span, period, choose, change }: ReturnType<typeof usePeriod>) {
    const t = useAdminTexts();
    return (
        <>
            <Choice
                label={t('span')}
                value={span}
                options={SPANS}
                textOf={(each) => t(`span_${each}`)}
                onChange={(value) => choose(value as Span)}
            />
            {span === 'own' && (
                <>
                    <DayInput label={t('auditFrom')} value={period.from} onChange={(from) => change({ from })} />
                    <DayInput label={t('auditBefore')} value={period.to} onChange={(to) => change({ to })} />
                    <Choice
                        label={t('step')}
                        value={period.by}
                        options={STEPS}
                        textOf={(each) => t(`step_by_${each}`)}
                        onChange={(by) => change({ by: by as Step })}
                    />
                </>
            )}
        </>
    );
}
