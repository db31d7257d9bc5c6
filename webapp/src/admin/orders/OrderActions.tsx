import { TextInput } from '@mantine/core';
import { api } from '../../api/api';
import { textIn } from '../../ui/Form';
import { ActDialog } from '../../ui/ActDialog';
import { useAdminTexts } from '../texts';
import type { Order } from './order';

/** What may be done with an order as it stands. */
export function OrderActions({ order }: { order: Order }) {
    const t = useAdminTexts();
    const path = { id: order.id };
    const touches = [['orders'], ['payments', order.id]];
    const { number } = order;
    const tell = ({ status }: Order) =>
        status === 'CANCELLED' ? t('cancelDone', { number }) : t('cancelUnderWay', { number });
    return (
        <>
            {order.status === 'CONFIRMED' && (
                <ActDialog
                    label={t('ship')}
                    title={t('shipTitle', { number })}
                    text={t('shipText')}
                    send={(fields) =>
                        api.post('/api/v1/orders/{id}/ship', {
                            path,
                            body: {
                                carrier: textIn(fields, 'carrier').trim(),
                                trackingNumber: textIn(fields, 'trackingNumber').trim(),
                            },
                        })
                    }
                    done={t('shipDone', { number })}
                    touches={touches}
                    primary
                >
                    {(message) => (
                        <>
                            <TextInput
                                name="carrier"
                                label={t('carrier')}
                                maxLength={60}
                                required
                                error={message('carrier')}
                            />
                            <TextInput
                                name="trackingNumber"
                                label={t('tracking')}
                                maxLength={60}
                                required
                                error={message('trackingNumber')}
                            />
                        </>
                    )}
                </ActDialog>
            )}
            {order.status === 'SHIPPED' && (
                <ActDialog
                    label={t('deliver')}
                    title={t('deliverTitle', { number })}
                    text={t('deliverText')}
                    send={() => api.post('/api/v1/orders/{id}/deliver', { path })}
                    done={t('deliverDone', { number })}
                    touches={touches}
                    primary
                />
            )}
            {['PENDING', 'CONFIRMED'].includes(order.status) && (
                <ActDialog
                    label={t('cancelOrder')}
                    title={t('cancelTitle', { number })}
                    text={t('cancelText')}
                    send={() => api.post('/api/v1/orders/{id}/cancel', { path })}
                    done={tell}
                    touches={touches}
                />
            )}
        </>
    );
}
