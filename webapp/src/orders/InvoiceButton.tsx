import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../api/api';
import { toast } from '../ui/toast';
import { useProblemText } from '../ui/useProblemText';
import type { Order } from './order';
import { useOrdersTexts } from './texts';

/** The invoice, fetched in the customer's name: a link alone could not say who asks. */
export function InvoiceButton({ order: { id, number } }: { order: Order }) {
    const t = useOrdersTexts();
    const told = useProblemText();
    const fetched = useMutation({
        mutationFn: () => api.get('/api/v1/orders/{id}/invoice', { path: { id } }),
        onSuccess: (file) => save(file, `${t('invoiceFile')}-${number}.pdf`),
        onError: (error) => toast.failed(told(error).detail),
        networkMode: 'always',
    });
    return (
        <Button variant="default" loading={fetched.isPending} onClick={() => fetched.mutate()}>
            {t('invoice')}
        </Button>
    );
}

function save(file: Blob, name: string): void {
    const address = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The browser has to have begun with it
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
