import { useState } from 'react';
import { api } from '../api/api';
import type { AnswerOf } from '../api/contract';
import { LogInAgain } from '../session/LogInAgain';
import { ProblemNotice } from '../ui/ProblemNotice';
import { PartSkeleton } from '../ui/PartSkeleton';
import { toast } from '../ui/toast';
import { ProofStep } from './ProofStep';
import { RecoveryCodes } from './RecoveryCodes';
import { SecondFactorSetUp } from './SecondFactorSetUp';
import { SecondFactorStart } from './SecondFactorStart';
import { useAccountTexts } from './texts';
import { useOwnAccount } from './useOwnAccount';

export type Setup = AnswerOf<'post', '/api/v1/users/me/totp'>;

export type FactorStep =
    | { name: 'start'; follows: boolean }
    | { name: 'loginTooOld' | 'newCodes' | 'switchOff' }
    | { name: 'setUp'; setup: Setup }
    | { name: 'codes'; codes: readonly string[]; areFirst: boolean };

/** Sets a second factor up, makes new recovery codes for it, and switches it off. */
export function SecondFactor() {
    const t = useAccountTexts();
    const account = useOwnAccount();
    const [step, setStep] = useState<FactorStep>({ name: 'start', follows: false });
    const start = () => {
        setStep({ name: 'start', follows: true });
        void account.refetch();
    };
    const keep = (codes: readonly string[], areFirst: boolean) => setStep({ name: 'codes', codes, areFirst });
    switch (step.name) {
        case 'start':
            if (account.isPending) {
                return <PartSkeleton />;
            }
            return account.data ? (
                <SecondFactorStart account={account.data} follows={step.follows} onStep={setStep} onChanged={start} />
            ) : (
                <ProblemNotice
                    error={account.error}
                    onRetry={() => void account.refetch()}
                    retrying={account.isFetching}
                />
            );
        case 'loginTooOld':
            return <LogInAgain />;
        case 'setUp':
            return <SecondFactorSetUp setup={step.setup} onActive={(codes) => keep(codes, true)} onBack={start} />;
        case 'codes':
            return <RecoveryCodes codes={step.codes} areFirst={step.areFirst} onKept={start} />;
        case 'newCodes':
            return (
                <ProofStep
                    title={t('codesNew')}
                    text={t('codesNewText')}
                    send={(body) => api.post('/api/v1/users/me/totp/recovery-codes', { body })}
                    onSent={({ recoveryCodes }) => keep(recoveryCodes, false)}
                    onBack={start}
                />
            );
        case 'switchOff':
            return (
                <ProofStep
                    title={t('factorOff')}
                    text={t('factorOffText')}
                    send={(body) => api.delete('/api/v1/users/me/totp', { body })}
                    onSent={() => {
                        toast.done(t('factorIsOff'));
                        start();
                    }}
                    onBack={start}
                />
            );
    }
}
