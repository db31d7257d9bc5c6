import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { upload } from '../api/upload';
import { Problem } from '../api/problem';
import { Form, textIn } from '../ui/Form';
import { ProgressBar } from '../ui/ProgressBar';
import { toast } from '../ui/toast';
import { useVendorTexts } from './texts';
import { chosen } from '../ui/typed';

const TYPES = ['image/jpeg', 'image/png', 'image/webp'];
const MOST_BYTES = 5 * 1024 * 1024;

interface Props {
    id: string;
    /** How many more the product may have. */
    room: number;
    onChanged: () => Promise<unknown>;
}

/** Sends a picture and tells how far it is; what the shop would not take is told before it leaves. */
export function PictureUpload({ id, room, onChanged }: Props) {
    const t = useVendorTexts();
    const [share, setShare] = useState<number>();
    const [file, setFile] = useState<File>();
    const [sent, setSent] = useState(0);
    const told = usePictureProblem();
    const send = async (fields: FormData) => {
        const picture = chosen(file, t('fileMissing'));
        if (!TYPES.includes(picture.type)) {
            throw told(new Problem(415));
        }
        if (picture.size > MOST_BYTES) {
            throw told(new Problem(413));
        }
        setShare(0);
        const alt = textIn(fields, 'alt').trim();
        try {
            await upload('/api/v1/products/{id}/images', picture, setShare, { path: { id }, query: { alt } });
        } catch (error) {
            throw told(error);
        } finally {
            setShare(undefined);
        }
        await onChanged();
    };
    return (
        <Form
            key={sent}
            send={send}
            submit={t('pictureAdd')}
            onSent={() => {
                toast.done(t('pictureAdded'));
                setFile(undefined);
                setSent(sent + 1);
            }}
        >
            {(message) => (
                <>
                    <TextInput
                        type="file"
                        name="file"
                        accept={TYPES.join(',')}
                        label={t('picture')}
                        description={t('pictureHint', { count: room })}
                        withAsterisk
                        onChange={(event) => setFile(event.currentTarget.files?.[0])}
                        error={message('file')}
                    />
                    <TextInput
                        name="alt"
                        label={t('alt')}
                        description={t('altHint')}
                        maxLength={300}
                        error={message('alt')}
                    />
                    {share !== undefined && <ProgressBar label={t('uploading')} share={share} />}
                </>
            )}
        </Form>
    );
}

/** Says by the field what is wrong with a picture; other problems are told as they are. */
function usePictureProblem(): (error: unknown) => unknown {
    const t = useVendorTexts();
    return (error) => {
        if (!(error instanceof Problem)) {
            return error;
        }
        const unreadable = error.status === 422 || error.code === 'unreadable-picture';
        const said = unreadable
            ? t('pictureUnreadable')
            : error.status === 413
              ? t('pictureTooLarge')
              : error.status === 415
                ? t('pictureType')
                : undefined;
        return said === undefined
            ? error
            : new Problem(error.status, { detail: said, fields: [{ field: 'file', message: said }] });
    };
}
