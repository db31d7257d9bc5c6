import { Anchor, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import { api } from '../api/api';
import { Form, textIn } from '../ui/Form';
import { PresentPasswordInput } from './PresentPasswordInput';
import { useAccountTexts } from './texts';

interface Props {
    email: string;
    verified: boolean;
    onAsked: () => Promise<void>;
}

/** Another address counts once the link that is mailed to it was opened. */
export function NewEmailForm({ email, verified, onAsked }: Props) {
    const t = useAccountTexts();
    const send = async (fields: FormData) => {
        const wanted = textIn(fields, 'email').trim();
        await api.put('/api/v1/users/me/email', { body: { email: wanted, password: textIn(fields, 'password') } });
        await onAsked();
    };
    return (
        <>
            <p>
                {t('emailNow', { email })} {!verified && <Unconfirmed />}
            </p>
            <Form send={send} submit={t('newEmailSubmit')}>
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

function Unconfirmed() {
    const t = useAccountTexts();
    return t.rich('emailUnconfirmed', {
        link: (text) => (
            <Anchor component={Link} underline="always" to="/login/confirmation">
                {text}
            </Anchor>
        ),
    });
}
