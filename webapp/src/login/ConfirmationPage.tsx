import { TextInput } from '@mantine/core';
import { useLocation } from 'react-router';
import { api } from '../api/api';
import { nextAfterMail } from '../session/loginAddress';
import { textIn } from '../ui/Form';
import { FormPage } from '../ui/FormPage';
import { useLoginTexts } from './texts';

/** For those whose mail to confirm their address got lost. The answer is the same for any address. */
export function ConfirmationPage() {
    const t = useLoginTexts();
    const { search } = useLocation();
    return (
        <FormPage
            title={t('confirmation')}
            intro={t('confirmationIntro')}
            send={async (fields) => {
                await api.post('/api/v1/auth/email/verification', { body: { email: textIn(fields, 'email').trim() } });
                nextAfterMail.keep(search);
            }}
            submit={t('confirmationSubmit')}
            doneTitle={t('registeredTitle')}
            done={t('confirmationDone')}
        >
            {(message) => (
                <TextInput
                    name="email"
                    type="email"
                    label={t('email')}
                    autoComplete="username"
                    maxLength={254}
                    required
                    error={message('email')}
                />
            )}
        </FormPage>
    );
}
