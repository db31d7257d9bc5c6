import { Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './Section.module.css';

interface Props {
    title: string;
    /** For what cannot be undone. */
    danger?: boolean;
    children: ReactNode;
}

/** One matter of an account's page. */
export function Section({ title, danger = false, children }: Props) {
    const id = useId();
    return (
        <section className={classes.section} aria-labelledby={id} data-danger={danger || undefined}>
            <Title order={2} size="h4" id={id}>
                {title}
            </Title>
            {children}
        </section>
    );
}
