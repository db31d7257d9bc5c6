import { Checkbox, TextInput } from '@mantine/core';
import { api } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { textIn } from '../../ui/Form';
import { ActDialog } from '../../ui/ActDialog';
import { basisPointsIn } from '../../ui/typed';
import { useAdminTexts } from '../texts';

type Tax = AnswerOf<'get', '/api/v1/tax-rates'>['items'][number];

/** Sets the taxes of a country: of one that is there, or another. */
export function TaxDialog({ tax }: { tax?: Tax }) {
    const t = useAdminTexts();
    const send = (fields: FormData) => {
        const reduced = basisPointsIn(fields, 'REDUCED');
        const zero = basisPointsIn(fields, 'ZERO');
        return api.put('/api/v1/tax-rates/{country}', {
            path: { country: tax?.country ?? textIn(fields, 'country').trim().toUpperCase() },
            body: {
                included: fields.has('included'),
                rates: {
                    STANDARD: basisPointsIn(fields, 'STANDARD') ?? 0,
                    ...(reduced !== undefined && { REDUCED: reduced }),
                    ...(zero !== undefined && { ZERO: zero }),
                },
            },
        });
    };
    return (
        <ActDialog
            label={t(tax ? 'change' : 'addCountry')}
            of={tax?.country}
            title={tax ? t('taxTitle', { country: tax.country }) : t('addCountry')}
            text={t('ratesHold')}
            send={send}
            done={({ country }) => t('taxDone', { country })}
            touches={[['tax-rates']]}
        >
            {(message) => (
                <>
                    {!tax && (
                        <TextInput
                            name="country"
                            label={t('country')}
                            description={t('countryHint')}
                            pattern="[A-Za-z]{2}"
                            maxLength={2}
                            required
                            error={message('country')}
                        />
                    )}
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
            )}
        </ActDialog>
    );
}

function percentOf(basisPoints: number | undefined): string {
    return basisPoints === undefined ? '' : String(basisPoints / 100);
}
