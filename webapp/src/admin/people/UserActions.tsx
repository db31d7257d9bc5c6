import { api } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { ActDialog } from '../../ui/ActDialog';
import { useAdminTexts } from '../texts';

/** Each of these is asked about first, and entered in the audit log. */
export function UserActions({ account }: { account: AnswerOf<'get', '/api/v1/users/{id}'> }) {
    const t = useAdminTexts();
    const path = { id: account.id };
    const name = account.displayName;
    const touches = [['users']];
    return (
        <>
            {account.locked ? (
                <ActDialog
                    label={t('unlock')}
                    title={t('unlockTitle', { name })}
                    send={() => api.post('/api/v1/users/{id}/unlock', { path })}
                    done={t('unlockDone', { name })}
                    touches={touches}
                />
            ) : (
                <ActDialog
                    label={t('lock')}
                    title={t('lockTitle', { name })}
                    text={t('lockText')}
                    send={() => api.post('/api/v1/users/{id}/lock', { path })}
                    done={t('lockDone', { name })}
                    touches={touches}
                />
            )}
            {account.invited && (
                <ActDialog
                    label={t('inviteAgain')}
                    title={t('inviteAgainTitle', { name })}
                    text={t('inviteAgainText')}
                    send={() => api.post('/api/v1/users/{id}/invitation', { path })}
                    done={t('inviteAgainDone')}
                    touches={touches}
                />
            )}
            {account.secondFactor && (
                <ActDialog
                    label={t('removeFactor')}
                    title={t('removeFactorTitle', { name })}
                    text={t('removeFactorText')}
                    send={() => api.delete('/api/v1/users/{id}/totp', { path })}
                    done={t('removeFactorDone', { name })}
                    touches={touches}
                />
            )}
        </>
    );
}
