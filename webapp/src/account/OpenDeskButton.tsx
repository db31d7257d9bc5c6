import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { session } from '../session/session';
import { toast } from '../ui/toast';
import { useProblemText } from '../ui/useProblemText';
import { useAccountTexts } from './texts';

/** The role of a vendor is in the next access token: a new one is fetched on the way. */
export function OpenDeskButton() {
    const t = useAccountTexts();
    const told = useProblemText();
    const navigate = useNavigate();
    const opened = useMutation({
        mutationFn: async () => {
            const token = await session.token();
            await session.token(token === undefined ? {} : { insteadOf: token });
        },
        networkMode: 'always',
        onSuccess: () => void navigate('/vendor'),
        onError: (error) => toast.failed(told(error).detail),
    });
    return (
        <div>
            <Button loading={opened.isPending} onClick={() => opened.mutate()}>
                {t('openDesk')}
            </Button>
        </div>
    );
}
