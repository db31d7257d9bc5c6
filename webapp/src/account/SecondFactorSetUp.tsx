import { Anchor, Button } from '@mantine/core';
import { api } from '../api/api';
import { Form, textIn } from '../ui/Form';
import { useUiTexts } from '../ui/texts';
import { CodeInput } from './CodeInput';
import { CopyText } from './CopyText';
import type { Setup } from './SecondFactor';
import classes from './SecondFactor.module.css';
import { Step } from './Step';
import { useAccountTexts } from './texts';

interface Props {
    setup: Setup;
    onActive: (recoveryCodes: readonly string[]) => void;
    onBack: () => void;
}

/** The app learns the secret by a picture, a link or by hand, and proves it with a first code. */
export function SecondFactorSetUp({ setup, onActive, onBack }: Props) {
    const t = useAccountTexts();
    const ui = useUiTexts();
    const send = (fields: FormData) =>
        api.post('/api/v1/users/me/totp/activate', { body: { code: textIn(fields, 'code').replace(/\s/g, '') } });
    return (
        <Step title={t('factorScan')}>
            <p>{t('factorScanText')}</p>
            <img className={classes.picture} src={`data:image/png;base64,${setup.qrPng}`} alt={t('factorPicture')} />
            <p>
                <Anchor href={setup.otpauthUri}>{t('factorLink')}</Anchor>
            </p>
            <p>{t('factorByHand')}</p>
            <div className={classes.secret}>
                <code>{setup.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
                <CopyText text={setup.secret} />
            </div>
            <Form
                send={send}
                onSent={({ recoveryCodes }) => onActive(recoveryCodes)}
                submit={t('factorActivate')}
                actions={
                    <Button variant="default" onClick={onBack}>
                        {ui('cancel')}
                    </Button>
                }
            >
                {(message) => <CodeInput name="code" error={message('code')} />}
            </Form>
        </Step>
    );
}
