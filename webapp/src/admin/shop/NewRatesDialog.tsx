import { TextInput } from '@mantine/core';
import { ask } from '../../api/api';
import { ActDialog } from '../../ui/ActDialog';
import { textIn } from '../../ui/Form';
import { useUiTexts } from '../../ui/texts';
import { useAdminTexts } from '../texts';
import { asNew } from './asNew';
import { RateFields } from './RateFields';
import { ratesIn } from './rates';

/** Sets what a method costs to a country that it has no rates for yet. */
export function NewRatesDialog({ method, name }: { method: string; name: string }) {
    const t = useAdminTexts();
    const ui = useUiTexts();
    const send = async (fields: FormData) => {
        const path = { method, country: textIn(fields, 'country').trim().toUpperCase() };
        const read = await ask('get', '/api/v1/shipping-methods/{method}/rates/{country}', { path });
        const ifMatch = asNew(read, read.data.items.length === 0, t('countryThere', path));
        await ask('put', '/api/v1/shipping-methods/{method}/rates/{country}', {
            path,
            body: ratesIn(fields, ui('badPounds')),
            ifMatch,
        });
    };
    return (
        <ActDialog
            label={t('addCountryTo', { method: name })}
            title={t('addCountryTo', { method: name })}
            text={t('ratesHold')}
            send={send}
            done={t('ratesDone')}
            touches={[['shipping-rates']]}
        >
            {(message) => (
                <>
                    <TextInput
                        name="country"
                        label={t('country')}
                        description={t('countryOrStar')}
                        pattern="[A-Za-z]{2}|[*]"
                        maxLength={2}
                        required
                        error={message('country')}
                    />
                    <RateFields rates={[]} message={message} />
                </>
            )}
        </ActDialog>
    );
}
