import { Button } from '@mantine/core';
import { api } from '../api/api';
import { isProblem } from '../api/problem';
import { Form } from '../ui/Form';
import type { FactorStep } from './SecondFactor';
import classes from './SecondFactor.module.css';
import { Step } from './Step';
import { useAccountTexts } from './texts';

const FEW = 3;

interface Props {
    account: { secondFactor: boolean; recoveryCodesLeft: number };
    /** Whether one comes back here from another step. */
    follows: boolean;
    onStep: (step: FactorStep) => void;
    /** It is not as the account said: somebody was faster in another window. */
    onChanged: () => void;
}

/** How the second factor stands, and what can be done about it. */
export function SecondFactorStart({ account: { secondFactor, recoveryCodesLeft }, follows, ...then }: Props) {
    const t = useAccountTexts();
    return (
        <Step title={t(secondFactor ? 'factorIsOn' : 'factorIsNotOn')} follows={follows}>
            {secondFactor ? <On left={recoveryCodesLeft} onStep={then.onStep} /> : <Off {...then} />}
        </Step>
    );
}

function On({ left, onStep }: { left: number; onStep: Props['onStep'] }) {
    const t = useAccountTexts();
    return (
        <>
            <p>{t('factorOnText')}</p>
            <p>{t('codesLeft', { count: left })}</p>
            {left < FEW && (
                <p>
                    <strong>{t('codesFew')}</strong>
                </p>
            )}
            <div className={classes.actions}>
                <Button onClick={() => onStep({ name: 'newCodes' })}>{t('codesNew')}</Button>
                <Button variant="default" onClick={() => onStep({ name: 'switchOff' })}>
                    {t('factorOff')}
                </Button>
            </div>
        </>
    );
}

function Off({ onStep, onChanged }: Pick<Props, 'onStep' | 'onChanged'>) {
    const t = useAccountTexts();
    const send = async () => {
        try {
            onStep({ name: 'setUp', setup: await api.post('/api/v1/users/me/totp') });
        } catch (error) {
            if (isProblem(error, 'login-too-old')) {
                onStep({ name: 'loginTooOld' });
            } else if (isProblem(error, 'second-factor-active')) {
                onChanged();
            } else {
                throw error;
            }
        }
    };
    return (
        <>
            <p>{t('factorText')}</p>
            <Form send={send} submit={t('factorSetUp')} />
        </>
    );
}
