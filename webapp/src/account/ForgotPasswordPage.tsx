import { TextInput } from '@mantine/core';
import { AccountForm } from './AccountForm';

export function ForgotPasswordPage() {
    return (
        <AccountForm
            title="Forgotten password"
            address="/api/v1/auth/password/forgot"
            body={(fields) => ({ email: fields.get('email') })}
            submit="Send me a link"
            doneTitle="Look into your mail"
            done="If there is an account with this address, a mail with a link is on its way. The link is good for half an hour."
        >
            {(message) => (
                <TextInput
                    name="email"
                    type="email"
                    label="E-mail address"
                    autoComplete="email"
                    required
                    error={message('email')}
                />
            )}
        </AccountForm>
    );
}
