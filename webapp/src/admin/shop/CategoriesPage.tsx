import { api } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { useFormats } from '../../i18n/useFormats';
import { DataTable, type Column } from '../../ui/DataTable';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { usePages } from '../../ui/usePages';
import { ActDialog } from '../../ui/ActDialog';
import { useAdminTexts } from '../texts';
import { allCategories } from './allCategories';
import { CategoryDialog } from './CategoryDialog';
import { NewCategoryDialog } from './NewCategoryDialog';

type Category = AnswerOf<'get', '/api/v1/categories'>['items'][number];

/** The tree that products hang on. */
export function CategoriesPage() {
    const t = useAdminTexts();
    const pages = usePages(['categories', 'all'], ({ signal }) => allCategories(signal));
    return (
        <Page title={t('categories')} noIndex>
            <PageHead title={t('categories')}>
                <NewCategoryDialog />
            </PageHead>
            <DataTable
                label={t('categories')}
                columns={useColumns()}
                pages={pages}
                rowKey={({ path }) => path}
                empty={t('noCategories')}
            />
        </Page>
    );
}

function useColumns(): Column<Category>[] {
    const t = useAdminTexts();
    const { number } = useFormats();
    return [
        { key: 'path', head: t('category'), cell: ({ path }) => path },
        { key: 'position', head: t('position'), align: 'end', cell: ({ position }) => number(position) },
        { key: 'count', head: t('products'), align: 'end', cell: ({ count }) => number(count) },
        {
            key: 'acts',
            head: t('acts'),
            align: 'end',
            cell: (category) => (
                <>
                    <CategoryDialog path={category.path} />{' '}
                    {category.count === 0 && (
                        <ActDialog
                            label={t('remove')}
                            of={category.path}
                            title={t('removeCategoryTitle', { path: category.path })}
                            send={() => api.delete('/api/v1/categories', { query: { path: category.path } })}
                            done={t('removeCategoryDone')}
                            touches={[['categories']]}
                        />
                    )}
                </>
            ),
        },
    ];
}
