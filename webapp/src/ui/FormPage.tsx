import { Button, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './Form.module.css';
import { Form, type MessageOf } from './Form';
import { Notice } from './Notice';
import { Page } from './Page';
import { useUiTexts } from './texts';

interface Props {
    title: string;
    /** What it is for, in a sentence. */
    intro: string;
    send: (fields: FormData) => Promise<unknown>;
    submit: string;
    /** What the page is called once it was taken, and what it says then. */
    doneTitle: string;
    done: string;
    /** Where one goes on from there, if not to the catalogue. */
    after?: ReactNode;
    children?: (message: MessageOf) => ReactNode;
    footer?: ReactNode;
}

/** A page with one form that is sent once. */
export function FormPage({ title, intro, send, submit, doneTitle, done, after, children, footer }: Props) {
    const t = useUiTexts();
    const [isDone, setDone] = useState(false);
    return (
        <Page title={isDone ? doneTitle : title} noIndex>
            {isDone ? (
                <Notice>
                    <Title order={1} size="h2">
                        {doneTitle}
                    </Title>
                    <p role="status">{done}</p>
                    {after ?? (
                        <Button component={Link} to="/">
                            {t('browse')}
                        </Button>
                    )}
                </Notice>
            ) : (
                <div className={classes.alone}>
                    <Title order={1} size="h2" mb="md">
                        {title}
                    </Title>
                    <Form send={send} submit={submit} onSent={() => setDone(true)}>
                        {(message) => (
                            <>
                                <p>{intro}</p>
                                {children?.(message)}
                            </>
                        )}
                    </Form>
                    {footer}
                </div>
            )}
        </Page>
    );
}
