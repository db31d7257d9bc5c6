import { Button, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import { Problem, post } from '../api/http';
import { Notice } from '../ui/Notice';
import classes from './AccountForm.module.css';

interface Props {
    title: string;
    /** Where the form goes. */
    address: string;
    /** What it sends, from its fields. */
    body: (fields: FormData) => object;
    submit: string;
    /** What the page is called once it was taken, and what it says then. */
    doneTitle: string;
    done: string;
    /** The fields, told which message belongs to which. */
    children?: (message: (field: string) => string | undefined) => ReactNode;
}

/** A page with one form that is sent once. */
export function AccountForm({ title, address, body, submit, doneTitle, done, children }: Props) {
    const sent = useMutation({ mutationFn: (fields: FormData) => post(address, body(fields)), networkMode: 'always' });
    const problem = sent.error instanceof Problem ? sent.error : undefined;
    const placed = new Set<string>();
    const fields = children?.((field) => {
        placed.add(field);
        return problem?.fields.find((each) => each.field === field)?.message;
    });
    const saidByFields = problem?.fields.length && problem.fields.every((each) => placed.has(each.field));
    const send = (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        sent.mutate(new FormData(event.currentTarget));
    };
    return (
        <>
            <title>{`${sent.isSuccess ? doneTitle : title} – CloudRetail`}</title>
            {sent.isSuccess ? (
                <Notice>
                    <Title order={1} size="h2">
                        {doneTitle}
                    </Title>
                    <p role="status">{done}</p>
                    <Button component={Link} to="/">
                        Browse the catalogue
                    </Button>
                </Notice>
            ) : (
                <form className={classes.form} onSubmit={send}>
                    <Title order={1} size="h2">
                        {title}
                    </Title>
                    {fields}
                    {problem && !saidByFields && (
                        <p role="alert" className={classes.problem}>
                            {problem.detail}
                        </p>
                    )}
                    <Button type="submit" loading={sent.isPending}>
                        {submit}
                    </Button>
                </form>
            )}
        </>
    );
}
