import { useId, type ReactNode } from 'react';
import classes from './Step.module.css';

interface Props {
    number: number;
    title: string;
    children: ReactNode;
}

/** One thing to decide before ordering. */
export function Step({ number, title, children }: Props) {
    const id = useId();
    return (
        <section className={classes.step} aria-labelledby={id}>
            <h2 className={classes.title}>
                <span className={classes.number} aria-hidden="true">
                    {number}
                </span>
                <span id={id}>{title}</span>
            </h2>
            {children}
        </section>
    );
}
