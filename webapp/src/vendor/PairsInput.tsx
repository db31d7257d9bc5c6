import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useVendorTexts } from './texts';
import classes from './Vendor.module.css';

interface Props {
    label: string;
    hint: string;
    name: string;
    pairs?: Record<string, string> | undefined;
    /** How many there may be. */
    most: number;
    error?: string | undefined;
}

/** Names with a value each, such as colour: red. */
export function PairsInput({ label, hint, name, pairs = {}, most, error }: Props) {
    const t = useVendorTexts();
    const hintId = useId();
    const [rows, setRows] = useState(() => Object.entries(pairs).map(([key, value], id) => ({ id, key, value })));
    const [next, setNext] = useState(rows.length);
    const add = () => {
        setRows([...rows, { id: next, key: '', value: '' }]);
        setNext(next + 1);
    };
    return (
        <fieldset className={classes.group} aria-describedby={hintId}>
            <legend>{label}</legend>
            <p id={hintId} className={classes.hint}>
                {hint}
            </p>
            {rows.map((row, place) => (
                <div key={row.id} className={classes.pair}>
                    <TextInput
                        name={`${name}.name`}
                        label={t('pairName', { number: place + 1 })}
                        defaultValue={row.key}
                        maxLength={60}
                    />
                    <TextInput
                        name={`${name}.value`}
                        label={t('pairValue', { number: place + 1 })}
                        defaultValue={row.value}
                        maxLength={200}
                    />
                    <Button
                        variant="default"
                        aria-label={t('pairRemoveNumber', { number: place + 1, label })}
                        onClick={() => setRows(rows.filter(({ id }) => id !== row.id))}
                    >
                        {t('remove')}
                    </Button>
                </div>
            ))}
            {error && (
                <p role="alert" className={classes.wrong}>
                    {error}
                </p>
            )}
            {rows.length < most && (
                <Button variant="default" size="compact-sm" onClick={add}>
                    {t('pairAdd', { label })}
                </Button>
            )}
        </fieldset>
    );
}
