import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { Problem } from '../api/problem';
import classes from './Form.module.css';
import { useProblemText } from './useProblemText';

/** Tells which message belongs to a field. */
export type MessageOf = (field: string) => string | undefined;

interface Props<T> {
    /** Sends what was filled in; what it throws is shown. */
    send: (fields: FormData) => Promise<T>;
    onSent?: (answer: T) => void;
    submit: string;
    /** Problems that are told in another way than as a sentence below the fields. */
    knows?: (error: unknown) => boolean;
    /** The fields. They keep what was typed when the shop refuses it. */
    children?: (message: MessageOf) => ReactNode;
    /** Whether something else on the page is what one came for. */
    minor?: boolean;
    /** For what cannot be undone. */
    danger?: boolean;
    /** Other buttons beside the one that sends. */
    actions?: ReactNode;
}

/** A form that is sent once at a time, and says by its fields what is wrong with them. */
export function Form<T>({ send, onSent, submit, knows, minor = false, danger = false, children, actions }: Props<T>) {
    const sent = useMutation({
        mutationFn: send,
        onSuccess: (answer) => onSent?.(answer),
        networkMode: 'always',
    });
    const told = useProblemText();
    const problem = sent.error instanceof Problem ? sent.error : undefined;
    const placed = new Set<string>();
    const fields = children?.((field) => {
        placed.add(field);
        return problem?.fields.find((each) => each.field === field)?.message;
    });
    const saidByFields = problem?.fields.length && problem.fields.every((each) => placed.has(each.field));
    const submitted = (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        if (!sent.isPending) {
            sent.mutate(new FormData(event.currentTarget));
        }
    };
    return (
        <form className={classes.form} onSubmit={submitted}>
            {fields}
            {sent.isError && !saidByFields && !knows?.(sent.error) && (
                <p role="alert" className={classes.problem}>
                    {told(sent.error).detail}
                </p>
            )}
            <div className={classes.actions}>
                <Button
                    type="submit"
                    variant={minor ? 'default' : 'filled'}
                    {...(danger && { color: 'red' })}
                    loading={sent.isPending}
                >
                    {submit}
                </Button>
                {actions}
            </div>
        </form>
    );
}

/** What was typed into a field. */
export function textIn(fields: FormData, name: string): string {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
}
