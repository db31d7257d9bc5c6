import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

interface Props {
    label: string;
    /** What the list is filtered by now. */
    value: string;
    onChange: (value: string) => void;
}

/** A text to filter a list by, asked for when one pauses to type. */
export function FilterInput({ label, value, onChange }: Props) {
    const [typed, setTyped] = useState(value);
    const [shown, setShown] = useState(value);
    const change = useDebouncedCallback((text: string) => onChange(text.trim()), 300);
    if (value !== shown) {
        setShown(value);
        if (value !== typed.trim()) {
            setTyped(value);
        }
    }
    return (
        <TextInput
            type="search"
            label={label}
            value={typed}
            maxLength={200}
            onChange={(event) => {
                setTyped(event.currentTarget.value);
                change(event.currentTarget.value);
            }}
        />
    );
}
