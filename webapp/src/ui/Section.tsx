import { Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './Section.module.css';

interface Props {
    title: string;
    /** What can be done, beside the heading. */
    actions?: ReactNode;
    /** As wide as text reads well, for forms and sentences. */
    narrow?: boolean;
    /** For what cannot be undone. */
    danger?: boolean;
    children: ReactNode;
}

/** A part of a page, with its own heading. */
export function Section({ title, actions, narrow = false, danger = false, children }: Props) {
    const heading = useId();
    return (
        <section
            className={classes.section}
            aria-labelledby={heading}
            data-narrow={narrow || undefined}
            data-danger={danger || undefined}
        >
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
