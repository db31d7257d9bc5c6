import { Button } from '@mantine/core';
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { isLoginTooOld, useFreshLogin } from '../session/useFreshLogin';
import { Dialog } from './Dialog';
import { Form, type MessageOf } from './Form';
import { useUiTexts } from './texts';
import { toast } from './toast';

interface Props<T> {
    /** What the button says, and what it is done to, for those who hear it among others. */
    label: string;
    of?: string | undefined;
    /** What the dialog says before it is done. */
    title: string;
    text?: string | undefined;
    send: (fields: FormData) => Promise<T>;
    /** What is told afterwards. */
    done: string | ((answer: T) => string);
    /** What is read again once it was done or refused: a refusal often means that somebody else was faster. */
    touches: readonly QueryKey[];
    children?: ((message: MessageOf) => ReactNode) | undefined;
    primary?: boolean;
}

/** A button for what is asked about first, or needs to be told more. */
export function ActDialog<T>({ label, of, title, text, send, done, touches, children, primary = false }: Props<T>) {
    const t = useUiTexts();
    const client = useQueryClient();
    const [open, setOpen] = useState(false);
    const { guard, notice } = useFreshLogin();
    const readAgain = () => Promise.all(touches.map((queryKey) => client.invalidateQueries({ queryKey })));
    const closed = () => {
        setOpen(false);
        // Not before: what is read may take this button away, and with it the reason of a refusal
        void readAgain();
    };
    const sent = (answer: T) => {
        setOpen(false);
        toast.done(typeof done === 'string' ? done : done(answer));
        void readAgain();
    };
    return (
        <>
            <Button
                variant={primary ? 'filled' : 'default'}
                size="compact-sm"
                aria-label={of === undefined ? undefined : `${label}: ${of}`}
                onClick={() => setOpen(true)}
            >
                {label}
            </Button>
            <Dialog title={title} open={open} onClose={closed}>
                {text !== undefined && <p>{text}</p>}
                <Form
                    send={(fields) => guard(send(fields))}
                    submit={label}
                    onSent={sent}
                    knows={isLoginTooOld}
                    actions={
                        <Button variant="default" onClick={closed}>
                            {t('cancel')}
                        </Button>
                    }
                >
                    {children ?? (() => null)}
                </Form>
                {notice}
            </Dialog>
        </>
    );
}
