import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../i18n/useFormats';
import classes from './CartLines.module.css';
import { useCartTexts } from './texts';

/** The most a cart takes of one article. */
const MOST = 100_000;

interface Props {
    title: string;
    value: number;
    onChange: (quantity: number) => void;
}

/** How many: a step at a time, or typed. What is typed counts when one leaves the field. */
export function QuantityInput({ title, value, onChange }: Props) {
    const t = useCartTexts();
    const { number } = useFormats();
    const [typed, setTyped] = useState(String(value));
    const [shown, setShown] = useState(value);
    if (value !== shown) {
        setShown(value);
        setTyped(String(value));
    }
    const settle = () => {
        const wanted = /^\d+$/.test(typed.trim()) ? Math.min(MOST, Number(typed)) : 0;
        setTyped(String(wanted > 0 ? wanted : value));
        if (wanted > 0 && wanted !== value) {
            onChange(wanted);
        }
    };
    return (
        <div role="group" aria-label={t('quantityOf', { title })} className={classes.quantity}>
            <Button
                variant="default"
                size="compact-md"
                aria-label={t('less', { title })}
                disabled={value <= 1}
                onClick={() => onChange(value - 1)}
            >
                −
            </Button>
            <TextInput
                aria-label={t('quantityNow', { title, quantity: number(value) })}
                inputMode="numeric"
                value={typed}
                maxLength={6}
                onChange={(event) => setTyped(event.currentTarget.value)}
                onBlur={settle}
                onKeyDown={(event) => {
                    if (event.key === 'Enter') {
                        event.preventDefault();
                        settle();
                    }
                }}
            />
            <Button
                variant="default"
                size="compact-md"
                aria-label={t('more', { title })}
                disabled={value >= MOST}
                onClick={() => onChange(value + 1)}
            >
                +
            </Button>
        </div>
    );
}
