import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api/api';
import { Form, textIn } from '../ui/Form';
import { PresentPasswordInput } from './PresentPasswordInput';
import { useAccountTexts } from './texts';

/** Another address counts once the link that is mailed to it was opened. */
export function NewEmailForm({ email }: { email: string }) {
    const t = useAccountTexts();
    const [asked, setAsked] = useState<string>();
    if (asked !== undefined) {
        return (
            <>
                <p role="status">{t('newEmailSent', { email: asked, old: email })}</p>
                <div>
                    <Button variant="default" onClick={() => setAsked(undefined)}>
                        {t('newEmailAgain')}
                    </Button>
                </div>
            </>
        );
    }
    const send = async (fields: FormData) => {
        const wanted = textIn(fields, 'email').trim();
        await api.put('/api/v1/users/me/email', { body: { email: wanted, password: textIn(fields, 'password') } });
        return wanted;
    };
    return (
        <>
            <p>{t('emailNow', { email })}</p>
            <Form send={send} onSent={setAsked} submit={t('newEmailSubmit')}>
                {(message) => (
                    <>
                        <TextInput
                            name="email"
                            type="email"
                            label={t('newEmail')}
                            autoComplete="email"
                            maxLength={254}
                            required
                            error={message('email')}
                        />
                        <PresentPasswordInput name="password" error={message('password')} />
                    </>
                )}
            </Form>
        </>
    );
}
