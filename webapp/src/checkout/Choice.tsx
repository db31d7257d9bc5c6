import type { ReactNode } from 'react';
import classes from './Choice.module.css';

interface Props {
    name: string;
    value: string;
    /** Whether it is the one, or whether it is at first. */
    checked?: boolean;
    defaultChecked?: boolean;
    onChoose?: () => void;
    /** What stands at its end, such as a price. */
    end?: ReactNode;
    children: ReactNode;
}

/** One of several cards of which one is chosen. */
export function Choice({ end, onChoose, children, ...input }: Props) {
    return (
        <label className={classes.choice}>
            <input type="radio" {...input} onChange={() => onChoose?.()} />
            <span className={classes.what}>{children}</span>
            {end !== undefined && <span className={classes.end}>{end}</span>}
        </label>
    );
}

/** Those of which one is chosen. */
export function Choices({ label, children }: { label: string; children: ReactNode }) {
    return (
        <div role="radiogroup" aria-label={label} className={classes.choices}>
            {children}
        </div>
    );
}
