import { CloseButton } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useUiTexts } from './texts';
import { toast } from './toast';
import classes from './Toaster.module.css';

/** Where toasts appear. Both places are always there, or readers by ear would miss the first message in them. */
export function Toaster() {
    const toasts = useSyncExternalStore(toast.subscribe, toast.all);
    const t = useUiTexts();
    const those = (kind: 'done' | 'failed') =>
        toasts
            .filter((each) => each.kind === kind)
            .map(({ id, text }) => (
                <div key={id} className={classes.toast} data-kind={kind}>
                    <span>{text}</span>
                    <CloseButton aria-label={t('dismiss')} onClick={() => toast.dismiss(id)} />
                </div>
            ));
    return (
        <div className={classes.toaster}>
            <div aria-live="polite">{those('done')}</div>
            <div aria-live="assertive">{those('failed')}</div>
        </div>
    );
}
