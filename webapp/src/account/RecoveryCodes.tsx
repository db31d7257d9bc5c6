import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { download } from '../ui/download';
import { CopyText } from './CopyText';
import classes from './SecondFactor.module.css';
import { Step } from './Step';
import { useAccountTexts } from './texts';

/** They are shown this once: who closes the page before keeping them is asked by the browser. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
    const t = useAccountTexts();
    const text = codes.join('\n');
    useEffect(() => {
        const stay = (event: BeforeUnloadEvent) => event.preventDefault();
        window.addEventListener('beforeunload', stay);
        return () => window.removeEventListener('beforeunload', stay);
    }, []);
    return (
        <Step title={t('codesTitle')}>
            <p>{t('codesText')}</p>
            <ul className={classes.codes} aria-label={t('codes')}>
                {codes.map((code) => (
                    <li key={code}>{code}</li>
                ))}
            </ul>
            <div className={classes.actions}>
                <CopyText text={text} />
                <Button
                    variant="default"
                    onClick={() => download('cloudretail-recovery-codes.txt', new Blob([`${text}\n`], { type: 'text/plain' }))}
                >
                    {t('codesDownload')}
                </Button>
                <Button onClick={onKept}>{t('codesKept')}</Button>
            </div>
        </Step>
    );
}
