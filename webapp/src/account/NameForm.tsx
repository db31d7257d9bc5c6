import { TextInput } from '@mantine/core';
import { isProblem } from '../api/problem';
import { EditedMeanwhile } from '../ui/EditedMeanwhile';
import { Form, textIn } from '../ui/Form';
import { useUiTexts } from '../ui/texts';
import { toast } from '../ui/toast';
import { useAccountTexts } from './texts';

interface Props {
    name: string;
    edit: {
        save: (change: { displayName: string }) => Promise<void>;
        conflict: boolean;
        reload: () => Promise<void>;
        overwrite: () => Promise<void>;
    };
}

export function NameForm({ name, edit }: Props) {
    const t = useAccountTexts();
    const ui = useUiTexts();
    return (
        <>
            {edit.conflict && <EditedMeanwhile reload={edit.reload} overwrite={edit.overwrite} />}
            <Form
                send={(fields) => edit.save({ displayName: textIn(fields, 'displayName').trim() })}
                submit={ui('save')}
                onSent={() => toast.done(t('nameSaved'))}
                knows={(error) => isProblem(error, 'edited-meanwhile')}
            >
                {(message) => (
                    <TextInput
                        name="displayName"
                        label={t('name')}
                        defaultValue={name}
                        autoComplete="name"
                        maxLength={80}
                        required
                        error={message('displayName')}
                    />
                )}
            </Form>
        </>
    );
}
