import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '../../api/problem';
import { session } from '../../session/session';
import { useProblemText } from '../../ui/useProblemText';
import { useAdminTexts } from '../texts';

export const isLoginTooOld = (error: unknown) => isProblem(error, 'login-too-old');

/** For what only those may do who logged in a moment ago: `notice` stands there once the shop said so. */
export function useFreshLogin() {
    const [tooOld, setTooOld] = useState(false);
    const guard = async <T,>(work: Promise<T>): Promise<T> => {
        try {
            const answer = await work;
            setTooOld(false);
            return answer;
        } catch (error) {
            setTooOld(isLoginTooOld(error));
            throw error;
        }
    };
    return { guard, notice: tooOld && <LogInAgain /> };
}

/** Whoever is logged out here is asked to log in, and comes back to this page. */
function LogInAgain() {
    const t = useAdminTexts();
    const told = useProblemText();
    const leaving = useMutation({ mutationFn: () => session.logOut(), networkMode: 'always' });
    return (
        <Alert color="yellow" title={t('tooOldTitle')} role="alert" mt="md">
            <p>{t('tooOldText')}</p>
            {leaving.isError && <p>{told(leaving.error).detail}</p>}
            <Button loading={leaving.isPending} onClick={() => leaving.mutate()}>
                {t('logInAgain')}
            </Button>
        </Alert>
    );
}
