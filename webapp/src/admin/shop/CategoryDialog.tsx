import { TextInput } from '@mantine/core';
import { api } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { textIn } from '../../ui/Form';
import { ActDialog } from '../../ui/ActDialog';
import { numberIn } from '../../ui/typed';
import { useAdminTexts } from '../texts';

type Category = AnswerOf<'get', '/api/v1/categories'>['items'][number];

/** Adds a category, or renames, moves or orders one: everything below it moves along. */
export function CategoryDialog({ category }: { category?: Category }) {
    const t = useAdminTexts();
    const send = async (fields: FormData) => {
        const body = { path: textIn(fields, 'path').trim(), position: numberIn(fields, 'position') };
        await (category
            ? api.patch('/api/v1/categories', { query: { path: category.path }, body })
            : api.post('/api/v1/categories', { body }));
        return body;
    };
    return (
        <ActDialog
            label={t(category ? 'change' : 'addCategory')}
            of={category?.path}
            title={category ? t('categoryTitle', { path: category.path }) : t('addCategory')}
            text={t('categoryText')}
            send={send}
            done={({ path }) => t('categoryDone', { path })}
            touches={[['categories'], ['products']]}
        >
            {(message) => (
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
            )}
        </ActDialog>
    );
}
