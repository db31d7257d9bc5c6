import { NativeSelect, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api/api';
import { newAttempt } from '../api/attempt';
import { isProblem } from '../api/problem';
import { Form, textIn } from '../ui/Form';
import { toast } from '../ui/toast';
import { useStockTexts } from './texts';

/** A delivery, or what a count found. However often it is sent, it is booked once. */
export function BookingForm({ sku, onBooked }: { sku: string; onBooked: () => void }) {
    const t = useStockTexts();
    const [attempt, setAttempt] = useState(newAttempt);
    const [emptied, setEmptied] = useState(0);
    const [type, setType] = useState<'receipt' | 'correction'>('receipt');
    const [before, setBefore] = useState(false);
    const send = async (fields: FormData) => {
        setBefore(false);
        const reason = textIn(fields, 'reason').trim();
        const body = { type, quantity: Number(fields.get('quantity')), ...(reason !== '' && { reason }) };
        try {
            return await api.post('/api/v1/inventory/{sku}/movements', {
                path: { sku },
                body,
                idempotencyKey: attempt,
            });
        } catch (error) {
            if (isProblem(error, 'idempotency-key-reused')) {
                // An earlier one arrived although no answer came: what is sent from now on is another
                setAttempt(newAttempt());
                setBefore(true);
                onBooked();
            }
            throw error;
        }
    };
    return (
        <section>
            <Title order={2} size="h3" mb="sm">
                {t('bookTitle')}
            </Title>
            <Form
                key={emptied}
                send={send}
                submit={t('book')}
                knows={(error) => isProblem(error, 'idempotency-key-reused')}
                onSent={() => {
                    toast.done(t('booked'));
                    setAttempt(newAttempt());
                    setEmptied(emptied + 1);
                    onBooked();
                }}
            >
                {(message) => (
                    <>
                        <NativeSelect
                            label={t('kind')}
                            value={type}
                            onChange={({ currentTarget: { value } }) =>
                                setType(value === 'correction' ? value : 'receipt')
                            }
                            data={(['receipt', 'correction'] as const).map((value) => ({
                                value,
                                label: t(`move_${value}`),
                            }))}
                        />
                        <TextInput
                            name="quantity"
                            type="number"
                            min={type === 'receipt' ? 1 : -1_000_000}
                            max={1_000_000}
                            label={t('quantity')}
                            description={t('quantityHint')}
                            required
                            error={message('quantity')}
                        />
                        <TextInput
                            name="reason"
                            label={t('reason')}
                            description={t('reasonHint')}
                            maxLength={200}
                            required={type === 'correction'}
                            error={message('reason')}
                        />
                        {before && <p role="alert">{t('bookedBefore')}</p>}
                    </>
                )}
            </Form>
        </section>
    );
}
