import { Button, Group as Row, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MessageOf } from '../../ui/Form';
import { pounds } from '../../ui/pounds';
import { useAdminTexts } from '../texts';
import type { Rate } from './rates';

/** A row per weight. */
export function RateFields({ rates, message }: { rates: readonly Rate[]; message: MessageOf }) {
    const t = useAdminTexts();
    const [rows, setRows] = useState(() =>
        (rates.length > 0 ? rates : [undefined]).map((rate, place) => ({ key: place, rate })),
    );
    const add = () =>
        setRows((now) => [...now, { key: Math.max(0, ...now.map(({ key }) => key)) + 1, rate: undefined }]);
    const problem = message('rates');
    return (
        <>
            {rows.map(({ key, rate }, place) => (
                <Row key={key} gap="sm" align="end" role="group" aria-label={t('rateNumber', { place: place + 1 })}>
                    <TextInput
                        type="number"
                        min={1}
                        step={1}
                        inputMode="numeric"
                        name="upToGrams"
                        label={t('upToGrams')}
                        description={t('upToGramsHint')}
                        defaultValue={rate?.upToGrams}
                        error={message(`rates[${place}].upToGrams`)}
                    />
                    <TextInput
                        type="number"
                        min={0}
                        step="0.01"
                        inputMode="decimal"
                        name="cost"
                        label={t('costPounds')}
                        defaultValue={rate && pounds(rate.cost)}
                        required
                        error={message(`rates[${place}].cost.amount`)}
                    />
                    <Button
                        variant="default"
                        aria-label={t('removeRate', { place: place + 1 })}
                        onClick={() => setRows((now) => now.filter((each) => each.key !== key))}
                    >
                        {t('remove')}
                    </Button>
                </Row>
            ))}
            {problem && <p role="alert">{problem}</p>}
            <div>
                <Button variant="default" size="compact-md" onClick={add}>
                    {t('addRate')}
                </Button>
            </div>
        </>
    );
}
