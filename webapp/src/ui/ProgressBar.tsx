import { Progress } from '@mantine/core';
import { useFormats } from '../i18n/useFormats';
import { useUiTexts } from './texts';

/** How far long work is. */
export function ProgressBar({ label, share }: { label: string; share: number }) {
    const t = useUiTexts();
    const { percent } = useFormats();
    return (
        <Progress.Root size="lg">
            <Progress.Section
                value={share * 100}
                aria-label={label}
                aria-valuetext={t('progress', { percent: percent(share) })}
            />
        </Progress.Root>
    );
}
