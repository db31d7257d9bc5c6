import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/api';
import { isProblem } from '../api/problem';
import { Dialog } from '../ui/Dialog';
import { Form } from '../ui/Form';
import { toast } from '../ui/toast';
import { useProblemText } from '../ui/useProblemText';
import type { Order } from './order';
import { useOrdersTexts } from './texts';

/** Calls an order off, after asking. */
export function CancelButton({ order }: { order: Order }) {
    const t = useOrdersTexts();
    const told = useProblemText();
    const client = useQueryClient();
    const [open, setOpen] = useState(false);
    const send = async () => {
        try {
            const { status } = await ask('post', '/api/v1/orders/{id}/cancel', { path: { id: order.id } });
            toast.done(t(status === 202 ? 'cancelling' : 'cancelled'));
        } catch (error) {
            if (!isProblem(error, 'not-cancellable')) {
                throw error;
            }
            toast.failed(told(error).detail);
        }
        await client.invalidateQueries({ queryKey: ['orders'] });
    };
    return (
        <>
            <Button variant="default" onClick={() => setOpen(true)}>
                {t('cancel')}
            </Button>
            <Dialog title={t('cancelTitle')} open={open} onClose={() => setOpen(false)}>
                <p>{t('cancelText')}</p>
                <Form
                    send={send}
                    onSent={() => setOpen(false)}
                    submit={t('cancelNow')}
                    actions={
                        <Button variant="default" onClick={() => setOpen(false)}>
                            {t('keep')}
                        </Button>
                    }
                />
            </Dialog>
        </>
    );
}
