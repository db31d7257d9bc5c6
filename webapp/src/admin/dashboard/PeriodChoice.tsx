import { Choice } from '../../ui/Choice';
import { DaysInput } from '../../ui/DaysInput';
import { useAdminTexts } from '../texts';
import { SPANS, STEPS, type Span, type usePeriod } from './usePeriod';

/** What time the dashboard is about. */
export function PeriodChoice({ span, days, by, choose, change }: ReturnType<typeof usePeriod>) {
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
                    <DaysInput days={days} onChange={change} />
                    <Choice
                        label={t('step')}
                        value={by}
                        options={STEPS}
                        textOf={(each) => t(`step_by_${each}`)}
                        onChange={(step) => change({ by: step })}
                    />
                </>
            )}
        </>
    );
}
