import { Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';

interface Props {
    title: string;
    /** Whether it took the place of another step: reading and typing go on at its heading then. */
    follows?: boolean;
    children: ReactNode;
}

/** One of several steps in the same place. */
export function Step({ title, follows = true, children }: Props) {
    const heading = useRef<HTMLHeadingElement>(null);
    useEffect(() => {
        if (follows) {
            heading.current?.focus();
        }
    }, [follows]);
    return (
        <>
            <Title order={3} size="h5" ref={heading} tabIndex={-1}>
                {title}
            </Title>
            {children}
        </>
    );
}
