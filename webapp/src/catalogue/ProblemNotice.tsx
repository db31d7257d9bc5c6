import { Button, Title } from '@mantine/core';
import { Problem } from '../api/http';
import { Notice } from '../ui/Notice';
import classes from './ProblemNotice.module.css';

interface Props {
    error: unknown;
    onRetry: () => void;
    retrying: boolean;
}

/** What went wrong in the shop's own words, and another try. */
export function ProblemNotice({ error, onRetry, retrying }: Props) {
    const told =
        error instanceof Problem ? error : new Problem(0, 'Something went wrong', 'Please try again in a moment.');
    return (
        <Notice role="alert">
            <Title order={2} size="h3">
                {told.title}
            </Title>
            <p>{told.detail}</p>
            {told.fields.length > 0 && (
                <ul>
                    {told.fields.map(({ field, message }) => (
                        <li key={`${field} ${message}`}>
                            {field}: {message}
                        </li>
                    ))}
                </ul>
            )}
            <Button onClick={onRetry} loading={retrying}>
                Try again
            </Button>
            {told.requestId && (
                <p className={classes.request}>
                    Request <code>{told.requestId}</code>
                </p>
            )}
        </Notice>
    );
}
