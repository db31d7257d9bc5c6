import { TextInput } from '@mantine/core';
import { api } from '../../api/api';
import { textIn } from '../../ui/Form';
import { ActDialog } from '../../ui/ActDialog';
import { useUiTexts } from '../../ui/texts';
import { priceOf } from '../../ui/typed';
import { useAdminTexts } from '../texts';
import { RateFields } from './RateFields';
import type { Group } from './rates';

/** Sets what a method costs to a country, in place of all it has for it. */
export function RatesDialog({ method, name, group }: { method: string; name: string; group?: Group }) {
    const t = useAdminTexts();
    const ui = useUiTexts();
    const send = async (fields: FormData) =>
        api.put('/api/v1/shipping-methods/{method}/rates/{country}', {
            path: { method, country: group?.country ?? textIn(fields, 'country').trim().toUpperCase() },
            body: { rates: ratesIn(fields, ui('badPounds')) },
        });
    const where = group && (group.country === '*' ? t('elsewhere') : group.country);
    return (
        <ActDialog
            label={group ? t('change') : t('addCountryTo', { method: name })}
            of={group && `${name}, ${where}`}
            title={where === undefined ? t('addCountryTo', { method: name }) : t('ratesTitle', { method: name, where })}
            text={t('ratesHold')}
            send={send}
            done={t('ratesDone')}
            touches={[['shipping-rates']]}
        >
            {(message) => (
                <>
                    {!group && (
                        <TextInput
                            name="country"
                            label={t('country')}
                            description={t('countryOrStar')}
                            pattern="[A-Za-z]{2}|[*]"
                            maxLength={2}
                            required
                            error={message('country')}
                        />
                    )}
                    <RateFields rates={group?.rates ?? []} message={message} />
                </>
            )}
        </ActDialog>
    );
}

function ratesIn(fields: FormData, refusal: string) {
    const weights = fields.getAll('upToGrams').map(String);
    return fields.getAll('cost').map((cost, place) => ({
        ...(weights[place] && { upToGrams: Number(weights[place]) }),
        cost: priceOf(String(cost), `rates[${place}].cost.amount`, refusal, 0),
    }));
}
