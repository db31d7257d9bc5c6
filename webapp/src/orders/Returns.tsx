import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api';
import { readable } from '../catalogue/words';
import { useFormats } from '../i18n/useFormats';
import { Dialog } from '../ui/Dialog';
import { ProblemNotice } from '../ui/ProblemNotice';
import { returnable, type Order, type Return } from './order';
import classes from './OrderPage.module.css';
import { ReturnForm } from './ReturnForm';
import { useOrdersTexts } from './texts';

/** How often to look while a refund is on its way, in milliseconds. */
const LOOK = 5000;

/** What of an order comes back, what became of it, and what still may. */
export function Returns({ order }: { order: Order }) {
    const t = useOrdersTexts();
    const [open, setOpen] = useState(false);
    const { id } = order;
    const returns = useQuery({
        queryKey: ['orders', 'returns', id],
        queryFn: ({ signal }) =>
            api.get('/api/v1/orders/{id}/returns', { path: { id }, query: { limit: 100 }, signal }),
        // A refund that is on its way arrives within seconds as a rule
        refetchInterval: ({ state }) => (state.data?.items.some(({ status }) => status === 'RECEIVED') ? LOOK : false),
    });
    const items = returns.data?.items ?? [];
    const left = returnable(order, items);
    return (
        <section aria-labelledby="returns">
            <h2 id="returns" className={classes.heading}>
                {t('returns')}
            </h2>
            {returns.isPending && <Skeleton height={60} />}
            {returns.isError && (
                <ProblemNotice
                    error={returns.error}
                    onRetry={() => void returns.refetch()}
                    retrying={returns.isFetching}
                />
            )}
            {returns.isSuccess && items.length === 0 && <p>{t('noReturns')}</p>}
            <ul className={classes.list}>
                {items.map((each) => (
                    <li key={each.id}>
                        <ReturnCard order={order} each={each} />
                    </li>
                ))}
            </ul>
            {returns.isSuccess && [...left.values()].some((quantity) => quantity > 0) && (
                <Button variant="default" onClick={() => setOpen(true)}>
                    {t('return')}
                </Button>
            )}
            <Dialog title={t('return')} open={open} onClose={() => setOpen(false)}>
                <ReturnForm order={order} left={left} onSent={() => setOpen(false)} />
            </Dialog>
        </section>
    );
}

function ReturnCard({ order, each }: { order: Order; each: Return }) {
    const t = useOrdersTexts();
    const { date, money, number } = useFormats();
    const nameOf = (sku: string) => readable(order.items.find((item) => item.sku === sku)?.title ?? sku);
    return (
        <>
            <p className={classes.status}>{t.of('return_', each.status)}</p>
            <p>{each.items.map(({ sku, quantity }) => `${number(quantity)} × ${nameOf(sku)}`).join(', ')}</p>
            <p>
                {[
                    t('asked', { date: date(each.requestedAt) }),
                    each.refund && t('refund', { price: money(each.refund) }),
                ]
                    .filter(Boolean)
                    .join(' · ')}
            </p>
        </>
    );
}
