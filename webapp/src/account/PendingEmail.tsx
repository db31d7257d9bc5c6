import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../api/api';
import { useFormats } from '../i18n/useFormats';
import { toast } from '../ui/toast';
import { useProblemText } from '../ui/useProblemText';
import classes from './SecondFactor.module.css';
import { useAccountTexts } from './texts';

interface Props {
    pending: { email: string; until: string };
    /** The address that counts until then. */
    email: string;
    onWithdrawn: () => Promise<void>;
    onAgain: () => void;
}

/** Another address waits for its link to be opened. */
export function PendingEmail({ pending, email, onWithdrawn, onAgain }: Props) {
    const t = useAccountTexts();
    const { dateTime } = useFormats();
    const told = useProblemText();
    const withdrawn = useMutation({
        mutationFn: async () => {
            await api.delete('/api/v1/users/me/email');
            await onWithdrawn();
        },
        networkMode: 'always',
        onSuccess: () => toast.done(t('newEmailWithdrawn')),
        onError: (error) => toast.failed(told(error).detail),
    });
    return (
        <>
            <p role="status">
                {t('newEmailSent', { email: pending.email, until: dateTime(pending.until), old: email })}
            </p>
            <div className={classes.actions}>
                <Button variant="default" onClick={onAgain}>
                    {t('newEmailAgain')}
                </Button>
                <Button variant="default" loading={withdrawn.isPending} onClick={() => withdrawn.mutate()}>
                    {t('newEmailWithdraw')}
                </Button>
            </div>
        </>
    );
}
