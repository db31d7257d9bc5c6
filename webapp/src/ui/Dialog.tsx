import { CloseButton } from '@mantine/core';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import classes from './Dialog.module.css';
import { useUiTexts } from './texts';

interface Props {
    title: string;
    open: boolean;
    onClose: () => void;
    /** From the side, as a drawer, instead of in the middle. */
    side?: boolean;
    children: ReactNode;
}

/** The browser's own dialog: it keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ title, open, onClose, side = false, children }: Props) {
    const dialog = useRef<HTMLDialogElement>(null);
    const opener = useRef<Element>(null);
    const heading = useId();
    const t = useUiTexts();
    useEffect(() => {
        if (open && !dialog.current?.open) {
            opener.current = document.activeElement;
            dialog.current?.showModal();
        } else if (!open && dialog.current?.open) {
            dialog.current.close();
        }
    }, [open]);
    // A browser gives it back when the dialog is closed, and not when it is taken away
    useEffect(() => () => giveBack(opener.current), []);
    return (
        // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events, jsx-a11y-x/no-noninteractive-element-interactions -- Escape does the same
        <dialog
            ref={dialog}
            className={classes.dialog}
            data-side={side || undefined}
            aria-labelledby={heading}
            // A browser tells of a closing later: by then it may be open again
            onClose={() => {
                if (open && !dialog.current?.open) {
                    onClose();
                }
            }}
            onCancel={(event) => {
                // A file input inside cancels too
                if (event.target === dialog.current) {
                    event.preventDefault();
                    onClose();
                }
            }}
            onClick={(event) => event.target === dialog.current && onClose()}
        >
            {open && (
                <div className={classes.inside}>
                    <div className={classes.head}>
                        <h2 id={heading} className={classes.title}>
                            {title}
                        </h2>
                        <CloseButton aria-label={t('close')} onClick={onClose} />
                    </div>
                    {children}
                </div>
            )}
        </dialog>
    );
}

function giveBack(opener: Element | null): void {
    if (document.activeElement === document.body && opener instanceof HTMLElement) {
        opener.focus();
    }
}
