import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api/api';
import { isProblem } from '../api/problem';
import { Dialog } from '../ui/Dialog';
import { EditedMeanwhile } from '../ui/EditedMeanwhile';
import { Form, textIn } from '../ui/Form';
import { useUiTexts } from '../ui/texts';
import { toast } from '../ui/toast';
import { PictureCard } from './PictureCard';
import type { Arrangement } from './pictures';
import type { Picture } from './products';
import { useVendorTexts } from './texts';
import classes from './Vendor.module.css';

interface Props {
    id: string;
    pictures: Picture[];
    edit: {
        conflict: boolean;
        save: (arrangement: Arrangement) => Promise<void>;
        reload: () => Promise<void>;
        overwrite: () => Promise<void>;
    };
    onChanged: () => Promise<unknown>;
}

/** The pictures of a product: their order, their texts, and which to take away. */
export function PictureList({ id, pictures, edit, onChanged }: Props) {
    const t = useVendorTexts();
    const ui = useUiTexts();
    const [order, setOrder] = useState<string[]>([]);
    const [reloads, setReloads] = useState(0);
    const [leaving, setLeaving] = useState<Picture>();
    const ordered = inOrder(pictures, order);
    const move = (from: number, to: number) => {
        const hashes = ordered.map(({ hash }) => hash);
        hashes.splice(to, 0, ...hashes.splice(from, 1));
        setOrder(hashes);
    };
    const save = async (fields: FormData) => {
        const images = ordered.map(({ hash }) => ({ hash, alt: textIn(fields, hash).trim() }));
        await edit.save({ images });
        setOrder([]);
    };
    const reload = async () => {
        await edit.reload();
        setOrder([]);
        setReloads((times) => times + 1);
    };
    const remove = async (hash: string) => {
        await api.delete('/api/v1/products/{id}/images/{hash}', { path: { id, hash } });
        await onChanged();
    };
    return (
        <>
            {edit.conflict && <EditedMeanwhile reload={reload} overwrite={edit.overwrite} />}
            <Form
                key={reloads}
                send={save}
                submit={t('picturesSave')}
                onSent={() => toast.done(t('picturesSaved'))}
                knows={(error) => isProblem(error, 'edited-meanwhile')}
            >
                {() => (
                    <ol className={classes.pictures}>
                        {ordered.map((picture, place) => (
                            <PictureCard
                                key={picture.hash}
                                picture={picture}
                                place={place}
                                last={place === ordered.length - 1}
                                onMove={(to) => move(place, to)}
                                onRemove={() => setLeaving(picture)}
                            />
                        ))}
                    </ol>
                )}
            </Form>
            <Dialog title={t('pictureRemoveTitle')} open={leaving !== undefined} onClose={() => setLeaving(undefined)}>
                <p>{t('pictureRemoveText')}</p>
                <Form
                    send={async () => leaving && remove(leaving.hash)}
                    submit={t('remove')}
                    onSent={() => {
                        setLeaving(undefined);
                        toast.done(t('pictureRemoved'));
                    }}
                    actions={
                        <Button variant="default" onClick={() => setLeaving(undefined)}>
                            {ui('cancel')}
                        </Button>
                    }
                />
            </Dialog>
        </>
    );
}

/** As they were put in order here; what came meanwhile is last. */
function inOrder(pictures: Picture[], order: string[]): Picture[] {
    const place = ({ hash }: Picture) => (order.includes(hash) ? order.indexOf(hash) : order.length);
    return [...pictures].sort((a, b) => place(a) - place(b));
}
