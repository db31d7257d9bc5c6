import { PasswordInput } from '@mantine/core';
import { useAccountTexts } from './texts';

/** The proof that it is the owner who asks. */
export function PresentPasswordInput({ name, error }: { name: string; error: string | undefined }) {
    const t = useAccountTexts();
    return (
        <PasswordInput
            name={name}
            label={t('presentPassword')}
            autoComplete="current-password"
            maxLength={1000}
            required
            error={error}
        />
    );
}
