import { api } from '../../api/api';
import { ActDialog } from '../../ui/ActDialog';
import { useAdminTexts } from '../texts';
import { CategoryFields, categoryIn } from './CategoryFields';

export function NewCategoryDialog() {
    const t = useAdminTexts();
    const send = async (fields: FormData) => {
        const body = categoryIn(fields);
        await api.post('/api/v1/categories', { body });
        return body;
    };
    return (
        <ActDialog
            label={t('addCategory')}
            title={t('addCategory')}
            text={t('categoryText')}
            send={send}
            done={({ path }) => t('categoryDone', { path })}
            touches={[['categories'], ['products']]}
        >
            {(message) => <CategoryFields message={message} />}
        </ActDialog>
    );
}
