import { Checkbox, TextInput } from '@mantine/core';
import { AccountForm } from './AccountForm';
import { NewPasswordInput } from './NewPasswordInput';
import { useLinkToken } from './useLinkToken';

export function InvitationPage() {
    const token = useLinkToken();
    return (
        <AccountForm
            title="Your account at CloudRetail"
            address="/api/v1/auth/invitation"
            body={(fields) => ({
                token,
                displayName: fields.get('displayName'),
                password: fields.get('password'),
                consent: fields.get('consent') === 'yes',
            })}
            submit="Open my account"
            doneTitle="Your account is open"
            done="Welcome. You can log in now."
        >
            {(message) => (
                <>
                    <TextInput
                        name="displayName"
                        label="Your name"
                        autoComplete="name"
                        maxLength={80}
                        required
                        error={message('displayName')}
                    />
                    <NewPasswordInput name="password" error={message('password')} />
                    <Checkbox
                        name="consent"
                        value="yes"
                        label="I consent to the terms of CloudRetail"
                        required
                        error={message('consent')}
                    />
                </>
            )}
        </AccountForm>
    );
}
