import { api } from '../api/api';
import { DownloadButton } from '../ui/DownloadButton';
import type { Order } from './order';
import { useOrdersTexts } from './texts';

export function InvoiceButton({ order: { id, number } }: { order: Order }) {
    const t = useOrdersTexts();
    return (
        <DownloadButton
            label={t('invoice')}
            file={`${t('invoiceFile')}-${number}.pdf`}
            fetchFile={() => api.get('/api/v1/orders/{id}/invoice', { path: { id } })}
        />
    );
}
