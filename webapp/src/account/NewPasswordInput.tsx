import { PasswordInput } from '@mantine/core';

export function NewPasswordInput({ name, error }: { name: string; error: string | undefined }) {
    return (
        <PasswordInput
            name={name}
            label="New password"
            description="8 to 64 characters of any kind"
            autoComplete="new-password"
            minLength={8}
            maxLength={64}
            required
            error={error}
        />
    );
}
