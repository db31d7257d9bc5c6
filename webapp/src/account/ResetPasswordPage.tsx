import { AccountForm } from './AccountForm';
import { NewPasswordInput } from './NewPasswordInput';
import { useLinkToken } from './useLinkToken';

export function ResetPasswordPage() {
    const token = useLinkToken();
    return (
        <AccountForm
            title="Choose a new password"
            address="/api/v1/auth/password/reset"
            body={(fields) => ({ token, newPassword: fields.get('newPassword') })}
            submit="Use this password"
            doneTitle="Your password is changed"
            done="The new one counts from now on, and all sessions have ended. You can log in now."
        >
            {(message) => <NewPasswordInput name="newPassword" error={message('newPassword')} />}
        </AccountForm>
    );
}
