import { ask } from '../../api/api';
import { EditDialog } from '../../ui/EditDialog';
import { useUiTexts } from '../../ui/texts';
import { useAdminTexts } from '../texts';
import { RateFields } from './RateFields';
import { ratesIn, type Group } from './rates';

/** Changes what a method costs to a country that it has rates for. */
export function RatesDialog({ group: { method, name, country } }: { group: Group }) {
    const t = useAdminTexts();
    const ui = useUiTexts();
    const path = { method, country };
    const where = country === '*' ? t('elsewhere') : country;
    return (
        <EditDialog
            label={t('change')}
            of={`${name}, ${where}`}
            title={t('ratesTitle', { method: name, where })}
            text={t('ratesHold')}
            queryKey={['shipping-rates-of', method, country]}
            load={(signal) => ask('get', '/api/v1/shipping-methods/{method}/rates/{country}', { path, signal })}
            save={(body: ReturnType<typeof ratesIn>, ifMatch) =>
                ask('put', '/api/v1/shipping-methods/{method}/rates/{country}', { path, body, ifMatch })
            }
            changeIn={(fields) => ratesIn(fields, ui('badPounds'))}
            done={t('ratesDone')}
            touches={[['shipping-rates']]}
        >
            {({ items }, message) => <RateFields rates={items} message={message} />}
        </EditDialog>
    );
}
