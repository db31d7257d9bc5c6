import { Button } from '@mantine/core';
import { Form, textIn } from '../ui/Form';
import { useUiTexts } from '../ui/texts';
import { CodeInput } from './CodeInput';
import { PresentPasswordInput } from './PresentPasswordInput';
import { Step } from './Step';

interface Props<T> {
    title: string;
    text: string;
    send: (proof: { password: string; code: string }) => Promise<T>;
    onSent: (answer: T) => void;
    onBack: () => void;
}

/** What takes both, the password and a code: either alone may be in the wrong hands. */
export function ProofStep<T>({ title, text, send, onSent, onBack }: Props<T>) {
    const ui = useUiTexts();
    return (
        <Step title={title}>
            <p>{text}</p>
            <Form
                send={(fields) => send({ password: textIn(fields, 'password'), code: textIn(fields, 'code').trim() })}
                onSent={onSent}
                submit={title}
                actions={
                    <Button variant="default" onClick={onBack}>
                        {ui('cancel')}
                    </Button>
                }
            >
                {(message) => (
                    <>
                        <PresentPasswordInput name="password" error={message('password')} />
                        <CodeInput name="code" recovery error={message('code')} />
                    </>
                )}
            </Form>
        </Step>
    );
}
