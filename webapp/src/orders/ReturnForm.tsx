import { Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api';
import { attempts } from '../api/attempt';
import { isProblem, Problem } from '../api/problem';
import { readable } from '../catalogue/words';
import { Form, textIn } from '../ui/Form';
import { toast } from '../ui/toast';
import type { Order } from './order';
import { useOrdersTexts } from './texts';

interface Props {
    order: Order;
    /** How many of each SKU may still come back. */
    left: ReadonlyMap<string, number>;
    onSent: () => void;
}

/** How many of which line come back, and why. */
export function ReturnForm({ order, left, onSent }: Props) {
    const t = useOrdersTexts();
    const client = useQueryClient();
    const [attempt] = useState(attempts);
    const lines = order.items.filter(
        ({ sku }, place) => (left.get(sku) ?? 0) > 0 && order.items.findIndex((each) => each.sku === sku) === place,
    );
    const readAgain = () => client.invalidateQueries({ queryKey: ['orders', 'returns', order.id] });
    const send = async (fields: FormData) => {
        const items = lines
            .map(({ sku }) => ({ sku, quantity: Number(textIn(fields, `quantity ${sku}`)) }))
            .filter(({ quantity }) => quantity > 0);
        if (items.length === 0) {
            throw new Problem(400, { detail: t('chooseSome') });
        }
        const body = { items, reason: textIn(fields, 'reason').trim() };
        try {
            await api.post('/api/v1/orders/{id}/returns', {
                path: { id: order.id },
                body,
                idempotencyKey: attempt(body),
            });
        } catch (error) {
            if (isProblem(error, 'more-than-bought') || isProblem(error, 'not-returnable')) {
                void readAgain();
            }
            throw error;
        }
        toast.done(t('returnSent'));
        void readAgain();
    };
    return (
        <Form send={send} onSent={onSent} submit={t('returnNow')}>
            {(message) => (
                <>
                    {lines.map(({ sku, title }) => (
                        <TextInput
                            key={sku}
                            type="number"
                            name={`quantity ${sku}`}
                            label={readable(title ?? sku)}
                            description={t('returnUpTo', { count: left.get(sku) ?? 0 })}
                            min={0}
                            max={left.get(sku) ?? 0}
                            step={1}
                            defaultValue={0}
                        />
                    ))}
                    <Textarea
                        name="reason"
                        label={t('returnReason')}
                        rows={3}
                        maxLength={500}
                        required
                        error={message('reason')}
                    />
                </>
            )}
        </Form>
    );
}
