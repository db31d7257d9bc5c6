import { PasswordInput } from '@mantine/core';
import { useAccountTexts } from './texts';

interface Props {
    name: string;
    label?: string;
    error: string | undefined;
}

export function NewPasswordInput({ name, label, error }: Props) {
    const t = useAccountTexts();
    return (
        <PasswordInput
            name={name}
            label={label ?? t('newPassword')}
            description={t('passwordHint')}
            autoComplete="new-password"
            minLength={8}
            maxLength={64}
            required
            error={error}
        />
    );
}
