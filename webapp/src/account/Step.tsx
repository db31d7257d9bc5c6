import { Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';

/** What took the place of another step: reading and typing go on at its heading. */
export function Step({ title, children }: { title: string; children: ReactNode }) {
    const heading = useRef<HTMLHeadingElement>(null);
    useEffect(() => heading.current?.focus(), []);
    return (
        <>
            <Title order={3} size="h5" ref={heading} tabIndex={-1}>
                {title}
            </Title>
            {children}
        </>
    );
}
