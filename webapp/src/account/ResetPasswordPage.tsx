import { api } from '../api/api';
import { textIn } from '../ui/Form';
import { FormPage } from '../ui/FormPage';
import { LogInButton } from './LogInButton';
import { NewPasswordInput } from './NewPasswordInput';
import { useAccountTexts } from './texts';
import { useLinkToken } from './useLinkToken';

export function ResetPasswordPage() {
    const t = useAccountTexts();
    const token = useLinkToken();
    return (
        <FormPage
            title={t('reset')}
            intro={t('resetIntro')}
            send={(fields) =>
                api.post('/api/v1/auth/password/reset', { body: { token, newPassword: textIn(fields, 'newPassword') } })
            }
            submit={t('resetSubmit')}
            doneTitle={t('resetDone')}
            done={t('resetText')}
            after={<LogInButton />}
        >
            {(message) => <NewPasswordInput name="newPassword" error={message('newPassword')} />}
        </FormPage>
    );
}
