import { Button } from '@mantine/core';
import type { QueryKey } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Reply } from '../api/api';
import { isProblem } from '../api/problem';
import { Dialog } from './Dialog';
import { EditedMeanwhile } from './EditedMeanwhile';
import { Form, type MessageOf } from './Form';
import { PartSkeleton } from './PartSkeleton';
import { ProblemNotice } from './ProblemNotice';
import { useUiTexts } from './texts';
import { toast } from './toast';
import { useEdit } from './useEdit';

interface Edited<T, C> {
    /** What the button says, and what it is done to, for those who hear it among others. */
    label: string;
    queryKey: QueryKey;
    load: (signal?: AbortSignal) => Promise<Reply<T>>;
    save: (change: C, ifMatch: string) => Promise<Reply<T>>;
    changeIn: (fields: FormData) => C;
    /** What else tells of it, and is read again after a change. */
    touches: readonly QueryKey[];
    children: (value: T, message: MessageOf) => ReactNode;
}

interface Props<T, C> extends Edited<T, C> {
    of: string;
    title: string;
    text?: string;
    /** What is told afterwards. */
    done: string | ((change: C) => string);
}

/** A button for a change of one thing among others: read when it is pressed, and saved unless somebody else was faster. */
export function EditDialog<T, C>({ of, title, text, done, ...edited }: Props<T, C>) {
    const [open, setOpen] = useState(false);
    const close = () => setOpen(false);
    return (
        <>
            <Button
                variant="default"
                size="compact-sm"
                aria-label={`${edited.label}: ${of}`}
                onClick={() => setOpen(true)}
            >
                {edited.label}
            </Button>
            <Dialog title={title} open={open} onClose={close}>
                {text !== undefined && <p>{text}</p>}
                <Editing
                    {...edited}
                    onCancel={close}
                    onDone={(change) => {
                        close();
                        toast.done(typeof done === 'string' ? done : done(change));
                    }}
                />
            </Dialog>
        </>
    );
}

interface EditingProps<T, C> extends Edited<T, C> {
    onCancel: () => void;
    onDone: (change: C) => void;
}

function Editing<T, C>({
    label,
    queryKey,
    load,
    save,
    changeIn,
    touches,
    children,
    onCancel,
    onDone,
}: EditingProps<T, C>) {
    const ui = useUiTexts();
    const [wish, setWish] = useState<C>();
    const edit = useEdit({ key: queryKey, load, save, touches });
    const value = edit.value;
    if (edit.isPending) {
        return <PartSkeleton />;
    }
    if (value === undefined) {
        return <ProblemNotice error={edit.error} onRetry={() => void edit.refetch()} retrying={edit.isFetching} />;
    }
    const overwrite = async () => {
        await edit.overwrite();
        if (wish !== undefined) {
            onDone(wish);
        }
    };
    return (
        <>
            {edit.conflict && <EditedMeanwhile reload={edit.reload} overwrite={overwrite} />}
            <Form
                key={edit.version}
                send={async (fields) => {
                    const change = changeIn(fields);
                    setWish(() => change);
                    await edit.save(change);
                    return change;
                }}
                submit={label}
                onSent={onDone}
                knows={(error) => isProblem(error, 'edited-meanwhile')}
                actions={
                    <Button variant="default" onClick={onCancel}>
                        {ui('cancel')}
                    </Button>
                }
            >
                {(message) => children(value, message)}
            </Form>
        </>
    );
}
