import { Alert, Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useUiTexts } from './texts';
import { useProblemText } from './useProblemText';

/** Somebody else was faster (412): what now is for the person to say. */
export function EditedMeanwhile({
    reload,
    overwrite,
}: {
    reload: () => Promise<void>;
    overwrite: () => Promise<void>;
}) {
    const t = useUiTexts();
    const told = useProblemText();
    const chosen = useMutation({ mutationFn: (choice: () => Promise<void>) => choice(), networkMode: 'always' });
    return (
        <Alert variant="default" title={t('editedTitle')} role="alert">
            <p>{t('editedText')}</p>
            {chosen.isError && <p>{told(chosen.error).detail}</p>}
            <Group gap="sm">
                <Button variant="default" loading={chosen.isPending} onClick={() => chosen.mutate(reload)}>
                    {t('editedReload')}
                </Button>
                <Button variant="default" disabled={chosen.isPending} onClick={() => chosen.mutate(overwrite)}>
                    {t('editedOverwrite')}
                </Button>
            </Group>
        </Alert>
    );
}
