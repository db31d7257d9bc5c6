import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/api';
import { isProblem } from '../api/problem';
import { Form, textIn } from '../ui/Form';
import { useUiTexts } from '../ui/texts';
import { CodeInput } from './CodeInput';
import { PresentPasswordInput } from './PresentPasswordInput';
import { useAccountTexts } from './texts';

/** Who has a second factor is asked for its code when the password was right. */
export function EraseForm({ onCancel }: { onCancel: () => void }) {
    const t = useAccountTexts();
    const ui = useUiTexts();
    const navigate = useNavigate();
    const [codeWanted, setCodeWanted] = useState(false);
    const send = async (fields: FormData) => {
        const totp = textIn(fields, 'totp').trim() || undefined;
        try {
            await api.post('/api/v1/users/me/erasure', { body: { password: textIn(fields, 'password'), totp } });
        } catch (error) {
            if (isProblem(error, 'totp-required')) {
                setCodeWanted(true);
            }
            throw error;
        }
    };
    const gone = () => void navigate('/account/erased', { replace: true, state: 'erased' });
    return (
        <Form
            send={send}
            onSent={gone}
            submit={t('eraseSubmit')}
            danger
            actions={
                <Button variant="default" onClick={onCancel}>
                    {ui('cancel')}
                </Button>
            }
        >
            {(message) => (
                <>
                    <PresentPasswordInput name="password" error={message('password')} />
                    {codeWanted && <CodeInput name="totp" recovery error={message('totp')} />}
                    <Checkbox name="sure" value="yes" label={t('eraseSure')} required />
                </>
            )}
        </Form>
    );
}
