import { Button } from '@mantine/core';
import { api } from '../api/api';
import { Form, textIn } from '../ui/Form';
import { useUiTexts } from '../ui/texts';
import { toast } from '../ui/toast';
import { CodeInput } from './CodeInput';
import { PresentPasswordInput } from './PresentPasswordInput';
import { Step } from './Step';
import { useAccountTexts } from './texts';

interface Props {
    /** Whether it is known to be on. */
    isOn: boolean;
    onOff: () => void;
    onBack: () => void;
}

export function SwitchOffForm({ isOn, onOff, onBack }: Props) {
    const t = useAccountTexts();
    const ui = useUiTexts();
    const send = (fields: FormData) =>
        api.delete('/api/v1/users/me/totp', {
            body: { password: textIn(fields, 'password'), code: textIn(fields, 'code').trim() },
        });
    const sent = () => {
        toast.done(t('factorIsOff'));
        onOff();
    };
    return (
        <Step title={t(isOn ? 'factorIsOn' : 'factorOff')}>
            <p>{t('factorOffText')}</p>
            <Form
                send={send}
                onSent={sent}
                submit={t('factorOff')}
                actions={
                    <Button variant="default" onClick={onBack}>
                        {ui('cancel')}
                    </Button>
                }
            >
                {(message) => (
                    <>
                        <PresentPasswordInput name="password" error={message('password')} />
                        <CodeInput name="code" recovery error={message('code')} />
                    </>
                )}
            </Form>
        </Step>
    );
}
