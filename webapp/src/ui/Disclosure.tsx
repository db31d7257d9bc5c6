import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import classes from './Disclosure.module.css';

interface Props {
    label: ReactNode;
    /** What the button is called where its label is not seen. */
    name: string;
    className?: string | undefined;
    /** Links and buttons. */
    children: ReactNode;
}

/** A button that shows and hides a list of links below it; Escape, leaving it and going somewhere else close it. */
export function Disclosure({ label, name, className, children }: Props) {
    const [openAt, setOpenAt] = useState<string>();
    const around = useRef<HTMLDivElement>(null);
    const button = useRef<HTMLButtonElement>(null);
    const list = useId();
    const { key } = useLocation();
    const open = openAt === key;
    useEffect(() => {
        if (!open) {
            return undefined;
        }
        const outside = (event: Event) => {
            if (!around.current?.contains(event.target as Node)) {
                setOpenAt(undefined);
            }
        };
        const escape = (event: KeyboardEvent) => {
            if (event.key === 'Escape') {
                setOpenAt(undefined);
                button.current?.focus();
            }
        };
        document.addEventListener('pointerdown', outside);
        document.addEventListener('focusin', outside);
        document.addEventListener('keydown', escape);
        return () => {
            document.removeEventListener('pointerdown', outside);
            document.removeEventListener('focusin', outside);
            document.removeEventListener('keydown', escape);
        };
    }, [open]);
    return (
        <div ref={around} className={classes.around}>
            <button
                ref={button}
                type="button"
                className={className}
                aria-label={name}
                aria-expanded={open}
                aria-controls={list}
                onClick={() => setOpenAt(open ? undefined : key)}
            >
                {label}
            </button>
            <div id={list} className={classes.list} hidden={!open}>
                {children}
            </div>
        </div>
    );
}
