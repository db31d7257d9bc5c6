import { Button, Title } from '@mantine/core';
import { Problem } from '../api/problem';
import { Notice } from './Notice';
import classes from './ProblemNotice.module.css';
import { useUiTexts } from './texts';
import { useProblemText } from './useProblemText';

interface Props {
    error: unknown;
    onRetry: () => void;
    retrying: boolean;
}

/** What went wrong, and another try. It stands where the content would, and costs no other part of the page. */
export function ProblemNotice({ error, onRetry, retrying }: Props) {
    const t = useUiTexts();
    const { title, detail } = useProblemText()(error);
    const { fields, requestId } = error instanceof Problem ? error : { fields: [], requestId: undefined };
    return (
        <Notice role="alert">
            <Title order={2} size="h3">
                {title}
            </Title>
            <p>{detail}</p>
            {fields.length > 0 && (
                <ul>
                    {fields.map(({ field, message }) => (
                        <li key={`${field} ${message}`}>
                            {field}: {message}
                        </li>
                    ))}
                </ul>
            )}
            <Button onClick={onRetry} loading={retrying}>
                {t('tryAgain')}
            </Button>
            {requestId && (
                <p className={classes.request}>
                    {t('request')} <code>{requestId}</code>
                </p>
            )}
        </Notice>
    );
}
