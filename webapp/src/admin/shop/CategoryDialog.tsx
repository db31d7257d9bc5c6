import { ask } from '../../api/api';
import { EditDialog } from '../../ui/EditDialog';
import { useAdminTexts } from '../texts';
import { CategoryFields, categoryIn } from './CategoryFields';

/** Renames, moves or orders a category: everything below it moves along. */
export function CategoryDialog({ path }: { path: string }) {
    const t = useAdminTexts();
    const query = { path };
    return (
        <EditDialog
            label={t('change')}
            of={path}
            title={t('categoryTitle', { path })}
            text={t('categoryText')}
            queryKey={['category', path]}
            load={(signal) => ask('get', '/api/v1/categories/managed', { query, signal })}
            save={(body: ReturnType<typeof categoryIn>, ifMatch) =>
                ask('patch', '/api/v1/categories', { query, body, ifMatch })
            }
            changeIn={categoryIn}
            done={(change) => t('categoryDone', { path: change.path })}
            touches={[['categories'], ['products']]}
        >
            {(category, message) => <CategoryFields category={category} message={message} />}
        </EditDialog>
    );
}
