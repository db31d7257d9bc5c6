import { Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './Section.module.css';

/** A part of a page, with its own heading. */
export function Section({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
    const heading = useId();
    return (
        <section className={classes.section} aria-labelledby={heading}>
            <div className={classes.head}>
                <Title order={2} size="h4" id={heading}>
                    {title}
                </Title>
                {actions}
            </div>
            {children}
        </section>
    );
}
