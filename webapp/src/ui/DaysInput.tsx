import { DayInput } from './DayInput';
import type { Days } from './days';
import { useUiTexts } from './texts';

interface Props {
    days: Days;
    onChange: (change: Record<string, string>) => void;
}

/** The days to filter a list by, the last one included. They are the shop's: in UTC, wherever one looks from. */
export function DaysInput({ days, onChange }: Props) {
    const t = useUiTexts();
    return (
        <>
            <DayInput label={t('fromDay')} value={days.from} onChange={(from) => onChange({ from })} />
            <DayInput label={t('toDay')} value={days.to} onChange={(to) => onChange({ to })} />
        </>
    );
}
