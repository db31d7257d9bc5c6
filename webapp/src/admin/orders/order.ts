import type { AnswerOf } from '../../api/contract';

export type Order = AnswerOf<'get', '/api/v1/orders/{id}'>;
export type Return = AnswerOf<'get', '/api/v1/returns'>['items'][number];

export const ORDER_STATUSES = ['PENDING', 'CONFIRMED', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'REJECTED'] as const;
export const RETURN_STATUSES = ['REQUESTED', 'RECEIVED', 'REFUNDED', 'REFUSED'] as const;
export const PAYMENT_STATUSES = ['PENDING', 'CAPTURED', 'DECLINED', 'CANCELLED', 'REFUNDED'] as const;
export const MONEY_SORTS = ['created', '-created', 'amount', '-amount'] as const;
export const REFUND_STATUSES = ['PENDING', 'REFUNDED'] as const;

/** Nothing happens to these any more, but for returns. */
export const ENDED: readonly string[] = ['DELIVERED', 'CANCELLED', 'REJECTED'];

export const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
