import { Button, CopyButton } from '@mantine/core';
import { useUiTexts } from '../ui/texts';

/** Puts a text where it can be pasted from. */
export function CopyText({ text }: { text: string }) {
    const ui = useUiTexts();
    return (
        <CopyButton value={text} timeout={3000}>
            {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                    <span aria-live="polite">{copied ? ui('copied') : ui('copy')}</span>
                </Button>
            )}
        </CopyButton>
    );
}
