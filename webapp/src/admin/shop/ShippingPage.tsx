import { api } from '../../api/api';
import { useFormats } from '../../i18n/useFormats';
import { DataTable, type Column } from '../../ui/DataTable';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { usePages } from '../../ui/usePages';
import { useAdminTexts } from '../texts';
import { NewRatesDialog } from './NewRatesDialog';
import { inGroups, type Group } from './rates';
import { RatesDialog } from './RatesDialog';

/** What each method costs to each country, by weight. */
export function ShippingPage() {
    const t = useAdminTexts();
    const pages = usePages(['shipping-rates'], async ({ signal }) => ({
        items: inGroups((await api.get('/api/v1/shipping-methods/rates', { signal })).items),
    }));
    const methods = [...new Map((pages.rows ?? []).map(({ method, name }) => [method, name]))];
    return (
        <Page title={t('shippingRates')} noIndex>
            <PageHead title={t('shippingRates')}>
                {methods.map(([method, name]) => (
                    <NewRatesDialog key={method} method={method} name={name} />
                ))}
            </PageHead>
            <p>{t('shippingText')}</p>
            <DataTable
                label={t('shippingRates')}
                columns={useColumns()}
                pages={pages}
                rowKey={({ method, country }) => `${method} ${country}`}
                empty={t('noRates')}
            />
        </Page>
    );
}

function useColumns(): Column<Group>[] {
    const t = useAdminTexts();
    const { money } = useFormats();
    const rate = ({ upToGrams, cost }: Group['rates'][number]) =>
        upToGrams === undefined
            ? t('rateBeyond', { cost: money(cost) })
            : t('rateUpTo', { grams: upToGrams, cost: money(cost) });
    return [
        { key: 'method', head: t('method'), cell: ({ name }) => name },
        { key: 'country', head: t('country'), cell: ({ country }) => (country === '*' ? t('elsewhere') : country) },
        { key: 'rates', head: t('rates'), cell: ({ rates }) => rates.map(rate).join(' · ') },
        {
            key: 'acts',
            head: t('acts'),
            align: 'end',
            cell: (group) => <RatesDialog group={group} />,
        },
    ];
}
