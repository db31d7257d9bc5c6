import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './PageHead.module.css';

/** A console page's heading, and what can be done on the page. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
    return (
        <div className={classes.head}>
            <Title order={1} size="h2">
                {title}
            </Title>
            {children && <div className={classes.actions}>{children}</div>}
        </div>
    );
}
