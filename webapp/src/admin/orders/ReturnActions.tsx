import { NativeSelect } from '@mantine/core';
import { api } from '../../api/api';
import { textIn } from '../../ui/Form';
import { ActDialog } from '../../ui/ActDialog';
import { useAdminTexts } from '../texts';
import type { Return } from './order';

/** A return that has not arrived yet is received, with its units back on the shelf or not, or refused. */
export function ReturnActions({ given }: { given: Return }) {
    const t = useAdminTexts();
    const path = { id: given.id };
    const touches = [['returns'], ['orders', 'one', given.orderId], ['payments', given.orderId]];
    const what = given.items.map(({ sku, quantity }) => `${quantity} × ${sku}`).join(', ');
    if (given.status !== 'REQUESTED') {
        return null;
    }
    return (
        <>
            <ActDialog
                label={t('receive')}
                of={what}
                title={t('receiveTitle')}
                text={t('receiveText', { what })}
                send={(fields) =>
                    api.post('/api/v1/returns/{id}/receive', {
                        path,
                        body: { restock: textIn(fields, 'restock') === 'yes' },
                    })
                }
                done={({ status }) => t(status === 'REFUNDED' ? 'receiveRefunded' : 'receiveWaits')}
                touches={touches}
                primary
            >
                {(message) => (
                    <NativeSelect name="restock" label={t('restock')} required error={message('restock')}>
                        <option value="">{t('choose')}</option>
                        <option value="yes">{t('restockYes')}</option>
                        <option value="no">{t('restockNo')}</option>
                    </NativeSelect>
                )}
            </ActDialog>{' '}
            <ActDialog
                label={t('refuse')}
                of={what}
                title={t('refuseTitle')}
                text={t('refuseText', { what })}
                send={() => api.post('/api/v1/returns/{id}/refuse', { path })}
                done={t('refuseDone')}
                touches={touches}
            />
        </>
    );
}
