import { TextInput } from '@mantine/core';
import { ask } from '../../api/api';
import { ActDialog } from '../../ui/ActDialog';
import { textIn } from '../../ui/Form';
import { useAdminTexts } from '../texts';
import { asNew } from './asNew';
import { TaxFields, taxIn } from './TaxFields';

/** Sets the taxes of a country that has none yet. */
export function NewTaxDialog() {
    const t = useAdminTexts();
    const send = async (fields: FormData) => {
        const path = { country: textIn(fields, 'country').trim().toUpperCase() };
        const read = await ask('get', '/api/v1/tax-rates/{country}', { path });
        const ifMatch = asNew(read, Object.keys(read.data.rates).length === 0, t('countryThere', path));
        return ask('put', '/api/v1/tax-rates/{country}', { path, body: taxIn(fields), ifMatch });
    };
    return (
        <ActDialog
            label={t('addCountry')}
            title={t('addCountry')}
            text={t('ratesHold')}
            send={send}
            done={({ data }) => t('taxDone', { country: data.country })}
            touches={[['tax-rates']]}
        >
            {(message) => (
                <>
                    <TextInput
                        name="country"
                        label={t('country')}
                        description={t('countryHint')}
                        pattern="[A-Za-z]{2}"
                        maxLength={2}
                        required
                        error={message('country')}
                    />
                    <TaxFields message={message} />
                </>
            )}
        </ActDialog>
    );
}
