import { api } from '../../api/api';
import { DataTable } from '../../ui/DataTable';
import { FilterInput } from '../../ui/FilterInput';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { Section } from '../../ui/Section';
import { useAddress } from '../../ui/useAddress';
import { usePages } from '../../ui/usePages';
import { Choice } from '../../ui/Choice';
import { asked } from '../../ui/days';
import { DaysInput } from '../../ui/DaysInput';
import { useAdminTexts } from '../texts';
import { isId, MONEY_SORTS, PAYMENT_STATUSES } from './order';
import { PaymentPanel } from './PaymentPanel';
import { useOrderColumns } from './useOrderColumns';
import { usePaymentColumns } from './usePaymentColumns';

/** All payments, newest first; that of one order is found by its id at once, else by picking the order. */
export function PaymentsPage() {
    const t = useAdminTexts();
    const [get, set] = useAddress();
    const q = get('q');
    const days = { from: get('from'), to: get('to') };
    const sort = MONEY_SORTS.find((each) => each === get('sort'));
    return (
        <Page title={t('payments')} noIndex>
            <PageHead title={t('payments')}>
                <FilterInput label={t('findPayment')} value={q} onChange={(value) => set({ q: value })} />
                {q === '' && (
                    <>
                        <Choice
                            label={t('status')}
                            value={get('status')}
                            options={PAYMENT_STATUSES}
                            textOf={(status) => t(`pay_${status}`)}
                            any={t('any')}
                            onChange={(status) => set({ status })}
                        />
                        <DaysInput days={days} onChange={set} />
                    </>
                )}
            </PageHead>
            {q === '' && (
                <Payments
                    wish={{ status: get('status'), ...asked(days), sort }}
                    onSort={(value) => set({ sort: value })}
                />
            )}
            {q !== '' && !isId(q) && <OrdersToPick q={q} />}
            {isId(q) && (
                <Section title={t('payment')}>
                    <PaymentPanel order={q} linked />
                </Section>
            )}
        </Page>
    );
}

interface Wish {
    status: string;
    from: string;
    to: string;
    sort: (typeof MONEY_SORTS)[number] | undefined;
}

function Payments({ wish, onSort }: { wish: Wish; onSort: (sort: string) => void }) {
    const t = useAdminTexts();
    const pages = usePages(['payments', 'all', wish], ({ query, signal }) =>
        api.get('/api/v1/payments', { query: { ...query, ...wish }, signal }),
    );
    return (
        <DataTable
            label={t('payments')}
            columns={usePaymentColumns()}
            pages={pages}
            rowKey={({ orderId }) => orderId}
            sort={wish.sort}
            onSort={onSort}
            empty={t('noPayments')}
        />
    );
}

function OrdersToPick({ q }: { q: string }) {
    const t = useAdminTexts();
    const pages = usePages(['orders', 'all', { q }], ({ query, signal }) =>
        api.get('/api/v1/orders', { query: { ...query, q, scope: 'all' }, signal }),
    );
    return (
        <DataTable
            label={t('pickOrder')}
            columns={useOrderColumns(({ id }) => `/admin/payments?q=${id}`)}
            pages={pages}
            rowKey={({ id }) => id}
            empty={t('noOrders')}
        />
    );
}
