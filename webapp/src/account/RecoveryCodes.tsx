import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { keepFile } from '../ui/keepFile';
import { CopyText } from './CopyText';
import classes from './SecondFactor.module.css';
import { Step } from './Step';
import { useAccountTexts } from './texts';

interface Props {
    codes: readonly string[];
    /** Whether they came with the second factor; others take the place of codes from before. */
    areFirst: boolean;
    onKept: () => void;
}

/** They are shown this once: who closes the page before keeping them is asked by the browser. */
export function RecoveryCodes({ codes, areFirst, onKept }: Props) {
    const t = useAccountTexts();
    const text = codes.join('\n');
    useEffect(() => {
        const stay = (event: BeforeUnloadEvent) => event.preventDefault();
        window.addEventListener('beforeunload', stay);
        return () => window.removeEventListener('beforeunload', stay);
    }, []);
    return (
        <Step title={t(areFirst ? 'codesTitle' : 'codesNewTitle')}>
            <p>{t(areFirst ? 'codesText' : 'codesNewDone')}</p>
            <ul className={classes.codes} aria-label={t('codes')}>
                {codes.map((code) => (
                    <li key={code}>{code}</li>
                ))}
            </ul>
            <div className={classes.actions}>
                <CopyText text={text} />
                <Button
                    variant="default"
                    onClick={() =>
                        keepFile(new Blob([`${text}\n`], { type: 'text/plain' }), 'cloudretail-recovery-codes.txt')
                    }
                >
                    {t('codesDownload')}
                </Button>
                <Button onClick={onKept}>{t('codesKept')}</Button>
            </div>
        </Step>
    );
}
