import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api/api';
import type { AnswerOf } from '../api/contract';
import { isProblem } from '../api/problem';
import { Form } from '../ui/Form';
import { LogInAgain } from '../login/LogInAgain';
import { RecoveryCodes } from './RecoveryCodes';
import { SecondFactorSetUp } from './SecondFactorSetUp';
import { SwitchOffForm } from './SwitchOffForm';
import { useAccountTexts } from './texts';

export type Setup = AnswerOf<'post', '/api/v1/users/me/totp'>;

type Step =
    | { name: 'start' | 'loginTooOld' }
    | { name: 'switchOff'; isOn: boolean }
    | { name: 'setUp'; setup: Setup }
    | { name: 'codes'; codes: readonly string[] };

/** Sets a second factor up or switches it off. Whether there is one, an account does not tell: setting up finds it out. */
export function SecondFactor() {
    const [step, setStep] = useState<Step>({ name: 'start' });
    const start = () => setStep({ name: 'start' });
    switch (step.name) {
        case 'start':
            return <Start onStep={setStep} />;
        case 'loginTooOld':
            return <LogInAgain />;
        case 'setUp':
            return (
                <SecondFactorSetUp
                    setup={step.setup}
                    onActive={(codes) => setStep({ name: 'codes', codes })}
                    onBack={start}
                />
            );
        case 'codes':
            return <RecoveryCodes codes={step.codes} onKept={start} />;
        case 'switchOff':
            return <SwitchOffForm isOn={step.isOn} onOff={start} onBack={start} />;
    }
}

function Start({ onStep }: { onStep: (step: Step) => void }) {
    const t = useAccountTexts();
    const send = async () => {
        try {
            onStep({ name: 'setUp', setup: await api.post('/api/v1/users/me/totp') });
        } catch (error) {
            if (isProblem(error, 'login-too-old')) {
                onStep({ name: 'loginTooOld' });
            } else if (isProblem(error, 'second-factor-active')) {
                onStep({ name: 'switchOff', isOn: true });
            } else {
                throw error;
            }
        }
    };
    return (
        <>
            <p>{t('factorText')}</p>
            <Form
                send={send}
                submit={t('factorSetUp')}
                actions={
                    <Button variant="default" onClick={() => onStep({ name: 'switchOff', isOn: false })}>
                        {t('factorOff')}
                    </Button>
                }
            />
        </>
    );
}
