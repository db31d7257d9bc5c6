import { useSyncExternalStore } from 'react';
import classes from './OfflineBanner.module.css';
import { useUiTexts } from './texts';

export function OfflineBanner() {
    const online = useSyncExternalStore(listen, () => navigator.onLine);
    const t = useUiTexts();
    return <div aria-live="polite">{!online && <p className={classes.banner}>{t('offline')}</p>}</div>;
}

function listen(changed: () => void): () => void {
    window.addEventListener('online', changed);
    window.addEventListener('offline', changed);
    return () => {
        window.removeEventListener('online', changed);
        window.removeEventListener('offline', changed);
    };
}
