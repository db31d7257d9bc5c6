import type { AnswerOf } from '../api/contract';

export type Order = AnswerOf<'get', '/api/v1/orders/{id}'>;
export type Return = AnswerOf<'get', '/api/v1/orders/{id}/returns'>['items'][number];

export const STATUSES = ['PENDING', 'CONFIRMED', 'SHIPPED', 'DELIVERED', 'REJECTED', 'CANCELLED'] as const;

/** Nothing happens to these any more. */
export const isEnded = ({ status }: Pick<Order, 'status'>) => ['DELIVERED', 'REJECTED', 'CANCELLED'].includes(status);
export const isCancellable = ({ status }: Pick<Order, 'status'>) => ['PENDING', 'CONFIRMED'].includes(status);
export const isPaid = ({ status }: Pick<Order, 'status'>) => ['CONFIRMED', 'SHIPPED', 'DELIVERED'].includes(status);
export const isReturnable = ({ status }: Pick<Order, 'status'>) => ['SHIPPED', 'DELIVERED'].includes(status);

/** How many of each SKU may still come back: what was bought and is in no return that was not refused. */
export function returnable(order: Pick<Order, 'items'>, returns: readonly Pick<Return, 'status' | 'items'>[]) {
    const left = new Map<string, number>();
    const count = (sku: string, quantity: number) => left.set(sku, (left.get(sku) ?? 0) + quantity);
    order.items.forEach(({ sku, quantity }) => count(sku, quantity));
    returns
        .filter(({ status }) => status !== 'REFUSED')
        .forEach(({ items }) => items.forEach(({ sku, quantity }) => count(sku, -quantity)));
    return left;
}
