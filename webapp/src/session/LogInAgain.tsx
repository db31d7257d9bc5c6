import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useUiTexts } from '../ui/texts';
import { toast } from '../ui/toast';
import { useProblemText } from '../ui/useProblemText';
import { session } from './session';

/** What matters most is open only shortly after a login. Whoever logs out here logs in and comes back (RequireRole). */
export function LogInAgain() {
    const t = useUiTexts();
    const told = useProblemText();
    const again = useMutation({
        mutationFn: () => session.logOut(),
        networkMode: 'always',
        onError: (error) => toast.failed(told(error).detail),
    });
    return (
        <Alert variant="default" title={t('tooOldTitle')} role="alert">
            <p>{t('tooOldText')}</p>
            <Button onClick={() => again.mutate()} loading={again.isPending}>
                {t('logInAgain')}
            </Button>
        </Alert>
    );
}
