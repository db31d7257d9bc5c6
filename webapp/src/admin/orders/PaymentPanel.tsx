import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { useFormats } from '../../i18n/useFormats';
import { Facts } from '../parts/Facts';
import { Loaded } from '../parts/Loaded';
import { PlainTable } from '../../ui/PlainTable';
import { useAdminTexts } from '../texts';
import { Answered } from './Answered';

type Payment = AnswerOf<'get', '/api/v1/payments'>['items'][number];

/** The money of an order, as the books of payments have it; linked: with the way to the order itself. */
export function PaymentPanel({ order, linked = false }: { order: string; linked?: boolean }) {
    const t = useAdminTexts();
    const payment = useQuery({
        queryKey: ['payments', order],
        queryFn: ({ signal }) => api.get('/api/v1/payments', { query: { order }, signal }),
    });
    return (
        <Loaded query={payment}>
            {({ items: [found] }) => (
                <>
                    {linked && (
                        <p>
                            <Anchor component={Link} to={`/admin/orders/${order}`}>
                                {t('toOrder')}
                            </Anchor>
                        </p>
                    )}
                    {found ? <Details payment={found} /> : <p>{t('noPayment')}</p>}
                </>
            )}
        </Loaded>
    );
}

function Details({ payment }: { payment: Payment }) {
    const t = useAdminTexts();
    const { money, dateTime } = useFormats();
    const { transactions = [], refunds = [] } = payment;
    return (
        <>
            <Facts
                facts={[
                    [t('status'), t.of('pay_', payment.status)],
                    [t('reason'), payment.reason && <Answered text={payment.reason} />],
                    [t('amount'), payment.amount && money(payment.amount)],
                    [t('refunded'), payment.refunded && money(payment.refunded)],
                    [t('providerReference'), payment.providerReference],
                ]}
            />
            {transactions.length > 0 && (
                <PlainTable
                    label={t('ledger')}
                    heads={[t('ledger'), t('amount'), t('time'), t('providerReference')]}
                    rows={transactions.map((each, place) => ({
                        key: String(place),
                        cells: [
                            t.of('move_', each.type),
                            money(each.amount),
                            dateTime(each.at),
                            each.providerReference,
                        ],
                    }))}
                />
            )}
            {refunds.length > 0 && (
                <PlainTable
                    label={t('refunds')}
                    heads={[t('refunds'), t('amount'), t('time'), t('reason')]}
                    rows={refunds.map((each) => ({
                        key: each.id,
                        cells: [
                            t.of('pay_', each.status),
                            money(each.amount),
                            dateTime(each.createdAt),
                            each.reason && <Answered ofRefund text={each.reason} />,
                        ],
                    }))}
                />
            )}
        </>
    );
}
