import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import classes from './Shell.module.css';
import { useAppTexts } from './texts';

/** Light or dark: as the system has it, until somebody wants it otherwise. */
export function ColoursButton() {
    const t = useAppTexts();
    const shown = useComputedColorScheme('light', { getInitialValueInEffect: false });
    const { setColorScheme } = useMantineColorScheme();
    const other = shown === 'dark' ? 'light' : 'dark';
    const choose = () => {
        const system = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
        setColorScheme(other === system ? 'auto' : other);
    };
    const label = t(other === 'dark' ? 'toDark' : 'toLight');
    return (
        <button type="button" className={classes.tool} aria-label={label} title={label} onClick={choose}>
            <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" className={classes.icon}>
                {other === 'dark' ? (
                    <path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z" />
                ) : (
                    <path d="M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M5 19l1.4-1.4M17.6 6.4 19 5" />
                )}
            </svg>
        </button>
    );
}
