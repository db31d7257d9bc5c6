import { TextInput } from '@mantine/core';

/** A day to filter a list by. */
export function DayInput({
    label,
    value,
    onChange,
}: {
    label: string;
    value: string;
    onChange: (day: string) => void;
}) {
    return (
        <TextInput type="date" label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    );
}
