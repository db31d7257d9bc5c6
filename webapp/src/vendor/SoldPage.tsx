import { api } from '../api/api';
import type { AnswerOf } from '../api/contract';
import { useFormats } from '../i18n/useFormats';
import { useSession } from '../session/useSession';
import { Choice } from '../ui/Choice';
import { DataTable, type Column } from '../ui/DataTable';
import { asked } from '../ui/days';
import { DaysInput } from '../ui/DaysInput';
import { FilterInput } from '../ui/FilterInput';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { useAddress } from '../ui/useAddress';
import { usePages } from '../ui/usePages';
import { useVendorTexts } from './texts';

type Line = AnswerOf<'get', '/api/v1/orders/lines'>['items'][number];

const STATUSES = ['CONFIRMED', 'SHIPPED', 'DELIVERED', 'CANCELLED'] as const;

/** What was sold of the vendor's products; admins name the vendor. */
export function SoldPage() {
    const t = useVendorTexts();
    const { isA } = useSession();
    const [get, set] = useAddress();
    const status = STATUSES.find((each) => each === get('status'));
    const days = { from: get('from'), to: get('to') };
    const sku = get('sku');
    const vendor = isA('admin') ? get('vendor') : '';
    const wish = { status, ...asked(days), sku, vendor };
    const pages = usePages(['lines', wish], ({ query, signal }) =>
        api.get('/api/v1/orders/lines', { query: { ...query, ...wish }, signal }),
    );
    return (
        <Page title={t('sold')} noIndex>
            <PageHead title={t('sold')}>
                {isA('admin') && (
                    <FilterInput label={t('vendor')} value={vendor} onChange={(value) => set({ vendor: value })} />
                )}
                <FilterInput label={t('sku')} value={sku} onChange={(value) => set({ sku: value })} />
                <Choice
                    label={t('status')}
                    value={status ?? ''}
                    options={STATUSES}
                    textOf={(each) => t(`order_${each}`)}
                    any={t('anyStatus')}
                    onChange={(value) => set({ status: value })}
                />
                <DaysInput days={days} onChange={set} />
            </PageHead>
            <DataTable
                label={t('sold')}
                columns={useColumns()}
                pages={pages}
                rowKey={({ place }) => String(place)}
                empty={t(pages.hasNext ? 'nothingSoldYet' : 'nothingSold')}
            />
        </Page>
    );
}

function useColumns(): Column<Line>[] {
    const t = useVendorTexts();
    const { money, number, dateTime } = useFormats();
    return [
        { key: 'number', head: t('order'), cell: (line) => line.number },
        { key: 'at', head: t('soldAt'), cell: ({ createdAt }) => dateTime(createdAt) },
        { key: 'status', head: t('status'), cell: (line) => t.of('order_', line.status) },
        { key: 'sku', head: t('sku'), cell: (line) => line.sku },
        { key: 'title', head: t('product'), cell: ({ title }) => title ?? '–' },
        { key: 'quantity', head: t('quantity'), align: 'end', cell: ({ quantity }) => number(quantity) },
        {
            key: 'price',
            head: t('unitPrice'),
            align: 'end',
            cell: ({ unitPrice }) => (unitPrice ? money(unitPrice) : '–'),
        },
    ];
}
