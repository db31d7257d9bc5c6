import { Group, Textarea } from '@mantine/core';
import { api } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { textIn } from '../../ui/Form';
import { ActDialog } from '../../ui/ActDialog';
import { useAdminTexts } from '../texts';

/** An application is decided once. */
export function ApplicationActions({
    application: { id, company, status },
}: {
    application: AnswerOf<'get', '/api/v1/vendor-applications'>['items'][number];
}) {
    const t = useAdminTexts();
    const path = { id };
    const touches = [['vendor-applications'], ['users']];
    if (status !== 'OPEN') {
        return null;
    }
    return (
        <Group gap="xs" justify="flex-end">
            <ActDialog
                label={t('approve')}
                of={company}
                title={t('approveTitle', { company })}
                text={t('approveText')}
                send={() => api.post('/api/v1/vendor-applications/{id}/approve', { path })}
                done={t('approveDone', { company })}
                touches={touches}
                primary
            />
            <ActDialog
                label={t('reject')}
                of={company}
                title={t('rejectTitle', { company })}
                text={t('rejectText')}
                send={(fields) =>
                    api.post('/api/v1/vendor-applications/{id}/reject', {
                        path,
                        body: { reason: textIn(fields, 'reason').trim() },
                    })
                }
                done={t('rejectDone', { company })}
                touches={touches}
            >
                {(message) => (
                    <Textarea name="reason" label={t('reason')} maxLength={1000} required error={message('reason')} />
                )}
            </ActDialog>
        </Group>
    );
}
