import { useState } from 'react';
import { api } from '../api/api';
import { Form, textIn } from '../ui/Form';
import { toast } from '../ui/toast';
import { NewPasswordInput } from './NewPasswordInput';
import { PresentPasswordInput } from './PresentPasswordInput';
import { useAccountTexts } from './texts';

export function PasswordForm() {
    const t = useAccountTexts();
    const [changes, setChanges] = useState(0);
    const send = (fields: FormData) =>
        api.put('/api/v1/users/me/password', {
            body: {
                currentPassword: textIn(fields, 'currentPassword'),
                newPassword: textIn(fields, 'newPassword'),
            },
        });
    const sent = () => {
        toast.done(t('passwordChanged'));
        setChanges(changes + 1);
    };
    return (
        <Form key={changes} send={send} onSent={sent} submit={t('passwordSubmit')}>
            {(message) => (
                <>
                    <PresentPasswordInput name="currentPassword" error={message('currentPassword')} />
                    <NewPasswordInput name="newPassword" error={message('newPassword')} />
                </>
            )}
        </Form>
    );
}
