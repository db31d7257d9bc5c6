import type { ReactNode } from 'react';
import classes from './Notice.module.css';

/** A message that stands where content would. */
export function Notice({ children, role }: { children: ReactNode; role?: 'alert' }) {
    return (
        <div className={classes.notice} role={role}>
            <svg viewBox="0 0 64 56" width="72" height="63" aria-hidden="true" className={classes.drawing}>
                <path d="M10 26h44v26H10zM6 16h52v10H6zM32 16v36" />
                <path d="M32 16C20 16 16 4 23 4c6 0 9 12 9 12s3-12 9-12c7 0 3 12-9 12z" />
            </svg>
            {children}
        </div>
    );
}
