import { api } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { useFormats } from '../../i18n/useFormats';
import { DataTable, type Column } from '../../ui/DataTable';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { usePages } from '../../ui/usePages';
import { useAdminTexts } from '../texts';
import { NewTaxDialog } from './NewTaxDialog';
import { TaxDialog } from './TaxDialog';

type Tax = AnswerOf<'get', '/api/v1/tax-rates'>['items'][number];

/** What tax is taken where; orders that are priced already keep theirs. */
export function TaxesPage() {
    const t = useAdminTexts();
    const pages = usePages(['tax-rates'], ({ signal }) => api.get('/api/v1/tax-rates', { signal }));
    return (
        <Page title={t('taxes')} noIndex>
            <PageHead title={t('taxes')}>
                <NewTaxDialog />
            </PageHead>
            <p>{t('taxesText')}</p>
            <DataTable
                label={t('taxes')}
                columns={useColumns()}
                pages={pages}
                rowKey={({ country }) => country}
                empty={t('noTaxes')}
            />
        </Page>
    );
}

function useColumns(): Column<Tax>[] {
    const t = useAdminTexts();
    const { number } = useFormats();
    const percent = (rate: number | undefined) => (rate === undefined ? '' : `${number(rate / 100)} %`);
    return [
        { key: 'country', head: t('country'), cell: ({ country }) => country },
        { key: 'included', head: t('taxIncluded'), cell: ({ included }) => t(included ? 'yes' : 'no') },
        ...(['STANDARD', 'REDUCED', 'ZERO'] as const).map((name): Column<Tax> => ({
            key: name,
            head: t(`tax_${name}`),
            align: 'end',
            cell: ({ rates }) => percent(rates[name]),
        })),
        { key: 'acts', head: t('acts'), align: 'end', cell: ({ country }) => <TaxDialog country={country} /> },
    ];
}
