import { Button } from '@mantine/core';
import { Dialog } from '../ui/Dialog';
import { Form } from '../ui/Form';
import { useUiTexts } from '../ui/texts';

interface Props {
    title: string;
    text: string;
    submit: string;
    open: boolean;
    send: () => Promise<unknown>;
    onSent: () => void;
    onClose: () => void;
}

/** Asks once more before something goes that does not come back. */
export function Confirm({ title, text, submit, open, send, onSent, onClose }: Props) {
    const ui = useUiTexts();
    return (
        <Dialog title={title} open={open} onClose={onClose}>
            <p>{text}</p>
            <Form
                send={send}
                onSent={onSent}
                submit={submit}
                actions={
                    <Button variant="default" onClick={onClose}>
                        {ui('cancel')}
                    </Button>
                }
            />
        </Dialog>
    );
}
