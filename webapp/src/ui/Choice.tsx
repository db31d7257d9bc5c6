import { NativeSelect } from '@mantine/core';

interface Props<T extends string> {
    label: string;
    value: string;
    options: readonly T[];
    textOf: (option: T) => string;
    /** What no choice is called, where one may choose nothing. */
    any?: string | undefined;
    onChange: (value: string) => void;
}

/** One of a few values to filter a list by. */
export function Choice<T extends string>({ label, value, options, textOf, any, onChange }: Props<T>) {
    return (
        <NativeSelect label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
            {any !== undefined && <option value="">{any}</option>}
            {options.map((option) => (
                <option key={option} value={option}>
                    {textOf(option)}
                </option>
            ))}
        </NativeSelect>
    );
}
