import { Checkbox, TextInput } from '@mantine/core';
import { api } from '../api/api';
import { textIn } from '../ui/Form';
import { FormPage } from '../ui/FormPage';
import { LogInButton } from './LogInButton';
import { NewPasswordInput } from './NewPasswordInput';
import { useAccountTexts } from './texts';
import { useLinkToken } from './useLinkToken';

export function InvitationPage() {
    const t = useAccountTexts();
    const token = useLinkToken();
    const accept = (fields: FormData) =>
        api.post('/api/v1/auth/invitation', {
            body: {
                token,
                displayName: textIn(fields, 'displayName'),
                password: textIn(fields, 'password'),
                consent: fields.has('consent'),
            },
        });
    return (
        <FormPage
            title={t('invitation')}
            intro={t('invitationIntro')}
            send={accept}
            submit={t('invitationSubmit')}
            doneTitle={t('invitationDone')}
            done={t('invitationText')}
            after={<LogInButton />}
        >
            {(message) => (
                <>
                    <TextInput
                        name="displayName"
                        label={t('name')}
                        autoComplete="name"
                        maxLength={80}
                        required
                        error={message('displayName')}
                    />
                    <NewPasswordInput name="password" error={message('password')} />
                    <Checkbox name="consent" value="yes" label={t('consent')} required error={message('consent')} />
                </>
            )}
        </FormPage>
    );
}
