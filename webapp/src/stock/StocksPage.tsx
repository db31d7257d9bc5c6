import { Anchor, Button, NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/api';
import type { AnswerOf } from '../api/contract';
import { useFormats } from '../i18n/useFormats';
import { DataTable, type Column } from '../ui/DataTable';
import { textIn } from '../ui/Form';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { useAddress } from '../ui/useAddress';
import { usePages } from '../ui/usePages';
import { useStockTexts } from './texts';

export type Stock = AnswerOf<'get', '/api/v1/inventory/managed'>['items'][number];

/** How many there are of each of the vendor's SKUs; for admins, of everybody's. */
export function StocksPage() {
    const t = useStockTexts();
    const [get, set] = useAddress();
    const low = get('low') === 'true' ? true : undefined;
    const pages = usePages(['inventory', 'managed', { low }], ({ query, signal }) =>
        api.get('/api/v1/inventory/managed', { query: { ...query, low }, signal }),
    );
    return (
        <Page title={t('stock')} noIndex>
            <PageHead title={t('stock')}>
                <OpenSku />
                <NativeSelect
                    label={t('show')}
                    value={low ? 'true' : ''}
                    onChange={(event) => set({ low: event.currentTarget.value })}
                    data={[
                        { value: '', label: t('all') },
                        { value: 'true', label: t('onlyLow') },
                    ]}
                />
            </PageHead>
            <DataTable
                label={t('stock')}
                columns={useColumns()}
                pages={pages}
                rowKey={({ sku }) => sku}
                empty={t(low ? 'noLow' : 'noStock')}
            />
        </Page>
    );
}

/** The way to one SKU among many. */
function OpenSku() {
    const t = useStockTexts();
    const navigate = useNavigate();
    return (
        <form
            onSubmit={(event) => {
                event.preventDefault();
                const sku = textIn(new FormData(event.currentTarget), 'sku').trim();
                void navigate(`/vendor/stock/${encodeURIComponent(sku)}`);
            }}
        >
            <TextInput
                name="sku"
                label={t('openSku')}
                maxLength={40}
                required
                rightSectionWidth={84}
                rightSection={
                    <Button type="submit" variant="default" size="compact-sm">
                        {t('open')}
                    </Button>
                }
            />
        </form>
    );
}

function useColumns(): Column<Stock>[] {
    const t = useStockTexts();
    const { number } = useFormats();
    return [
        {
            key: 'sku',
            head: t('sku'),
            cell: ({ sku }) => (
                <Anchor component={Link} to={`/vendor/stock/${sku}`}>
                    {sku}
                </Anchor>
            ),
        },
        { key: 'onHand', head: t('onHand'), align: 'end', cell: ({ onHand }) => number(onHand) },
        { key: 'reserved', head: t('reserved'), align: 'end', cell: ({ reserved }) => number(reserved) },
        { key: 'available', head: t('available'), align: 'end', cell: ({ available }) => number(available) },
        { key: 'threshold', head: t('threshold'), align: 'end', cell: ({ threshold }) => number(threshold) },
        { key: 'state', head: t('state'), cell: ({ low }) => t(low ? 'low' : 'enough') },
    ];
}
