import { TextInput } from '@mantine/core';
import { useAccountTexts } from './texts';

interface Props {
    name: string;
    /** Whether a recovery code will do as well. */
    recovery?: boolean;
    error: string | undefined;
}

/** A code of the second factor. */
export function CodeInput({ name, recovery = false, error }: Props) {
    const t = useAccountTexts();
    return (
        <TextInput
            name={name}
            label={t('code')}
            description={t(recovery ? 'codeOrRecovery' : 'codeHint')}
            autoComplete="one-time-code"
            inputMode={recovery ? 'text' : 'numeric'}
            maxLength={recovery ? 40 : 20}
            required
            error={error}
        />
    );
}
