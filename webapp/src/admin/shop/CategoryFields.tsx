import { TextInput } from '@mantine/core';
import { textIn, type MessageOf } from '../../ui/Form';
import { numberIn } from '../../ui/typed';
import { useAdminTexts } from '../texts';

/** Where a category is, and in which place among its siblings. */
export function CategoryFields({
    category,
    message,
}: {
    category?: { path: string; position: number };
    message: MessageOf;
}) {
    const t = useAdminTexts();
    return (
        <>
            <TextInput
                name="path"
                label={t('categoryPath')}
                description={t('categoryPathHint')}
                defaultValue={category?.path}
                maxLength={200}
                required
                error={message('path')}
            />
            <TextInput
                type="number"
                min={0}
                max={10000}
                step={1}
                name="position"
                label={t('position')}
                defaultValue={category?.position}
                error={message('position')}
            />
        </>
    );
}

/** What was filled in. */
export function categoryIn(fields: FormData) {
    return { path: textIn(fields, 'path').trim(), position: numberIn(fields, 'position') };
}
