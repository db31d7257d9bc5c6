import { ask } from '../../api/api';
import { EditDialog } from '../../ui/EditDialog';
import { useAdminTexts } from '../texts';
import { TaxFields, taxIn } from './TaxFields';

/** Changes the taxes of a country that is in the table. */
export function TaxDialog({ country }: { country: string }) {
    const t = useAdminTexts();
    const path = { country };
    return (
        <EditDialog
            label={t('change')}
            of={country}
            title={t('taxTitle', { country })}
            text={t('ratesHold')}
            queryKey={['tax-rates-of', country]}
            load={(signal) => ask('get', '/api/v1/tax-rates/{country}', { path, signal })}
            save={(body: ReturnType<typeof taxIn>, ifMatch) =>
                ask('put', '/api/v1/tax-rates/{country}', { path, body, ifMatch })
            }
            changeIn={taxIn}
            done={t('taxDone', { country })}
            touches={[['tax-rates']]}
        >
            {(tax, message) => <TaxFields tax={tax} message={message} />}
        </EditDialog>
    );
}
