import { TextInput } from '@mantine/core';
import { api } from '../api/api';
import { textIn } from '../ui/Form';
import { FormPage } from '../ui/FormPage';
import { useAccountTexts } from './texts';

export function ForgotPasswordPage() {
    const t = useAccountTexts();
    return (
        <FormPage
            title={t('forgotten')}
            intro={t('forgottenIntro')}
            send={(fields) => api.post('/api/v1/auth/password/forgot', { body: { email: textIn(fields, 'email') } })}
            submit={t('forgottenSubmit')}
            doneTitle={t('forgottenDone')}
            done={t('forgottenText')}
        >
            {(message) => (
                <TextInput
                    name="email"
                    type="email"
                    label={t('email')}
                    autoComplete="email"
                    required
                    error={message('email')}
                />
            )}
        </FormPage>
    );
}
