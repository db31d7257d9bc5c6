import { NativeSelect, TextInput } from '@mantine/core';
import { api } from '../api/api';
import type { AnswerOf } from '../api/contract';
import { useFormats } from '../i18n/useFormats';
import { useSession } from '../session/useSession';
import { DataTable, type Column } from '../ui/DataTable';
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
    const [from, to, sku] = [get('from'), get('to'), get('sku')];
    const vendor = isA('admin') ? get('vendor') : '';
    const pages = usePages(['lines', { status, from, to, sku, vendor }], ({ query, signal }) =>
        api.get('/api/v1/orders/lines', { query: { ...query, status, from, to: dayAfter(to), sku, vendor }, signal }),
    );
    return (
        <Page title={t('sold')} noIndex>
            <PageHead title={t('sold')}>
                {isA('admin') && (
                    <FilterInput label={t('vendor')} value={vendor} onChange={(value) => set({ vendor: value })} />
                )}
                <FilterInput label={t('sku')} value={sku} onChange={(value) => set({ sku: value })} />
                <NativeSelect
                    label={t('status')}
                    value={status ?? ''}
                    onChange={(event) => set({ status: event.currentTarget.value })}
                >
                    <option value="">{t('anyStatus')}</option>
                    {STATUSES.map((each) => (
                        <option key={each} value={each}>
                            {t(`order_${each}`)}
                        </option>
                    ))}
                </NativeSelect>
                <TextInput
                    type="date"
                    label={t('from')}
                    value={from}
                    onChange={(event) => set({ from: event.currentTarget.value })}
                />
                <TextInput
                    type="date"
                    label={t('to')}
                    value={to}
                    onChange={(event) => set({ to: event.currentTarget.value })}
                />
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

/** The shop leaves out what is from then on; people mean that day too. */
function dayAfter(day: string): string {
    const then = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(then.getTime())) {
        return day;
    }
    then.setUTCDate(then.getUTCDate() + 1);
    return then.toISOString().slice(0, 10);
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
