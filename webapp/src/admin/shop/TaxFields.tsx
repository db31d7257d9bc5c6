import { Checkbox, TextInput } from '@mantine/core';
import type { AnswerOf } from '../../api/contract';
import type { MessageOf } from '../../ui/Form';
import { basisPointsIn } from '../../ui/typed';
import { useAdminTexts } from '../texts';

export type Tax = AnswerOf<'get', '/api/v1/tax-rates/{country}'>;

/** How a country taxes. */
export function TaxFields({ tax, message }: { tax?: Tax; message: MessageOf }) {
    const t = useAdminTexts();
    return (
        <>
            <Checkbox name="included" label={t('pricesHaveIt')} defaultChecked={tax?.included ?? true} />
            {(['STANDARD', 'REDUCED', 'ZERO'] as const).map((name) => (
                <TextInput
                    key={name}
                    type="number"
                    min={0}
                    max={100}
                    step="0.01"
                    inputMode="decimal"
                    name={name}
                    label={t('taxPercent', { name: t(`tax_${name}`) })}
                    defaultValue={percentOf(tax?.rates[name])}
                    required={name === 'STANDARD'}
                    error={message(`rates.${name}`)}
                />
            ))}
        </>
    );
}

/** What was filled in. */
export function taxIn(fields: FormData) {
    const reduced = basisPointsIn(fields, 'REDUCED');
    const zero = basisPointsIn(fields, 'ZERO');
    return {
        included: fields.has('included'),
        rates: {
            STANDARD: basisPointsIn(fields, 'STANDARD') ?? 0,
            ...(reduced !== undefined && { REDUCED: reduced }),
            ...(zero !== undefined && { ZERO: zero }),
        },
    };
}

function percentOf(basisPoints: number | undefined): string {
    return basisPoints === undefined ? '' : String(basisPoints / 100);
}
