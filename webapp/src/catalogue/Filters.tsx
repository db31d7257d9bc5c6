import { Button, NativeSelect } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useFormats } from '../i18n/useFormats';
import { Dialog } from '../ui/Dialog';
import { PartSkeleton } from '../ui/PartSkeleton';
import { filtersOf } from './chosen';
import classes from './Filters.module.css';
import type { Facets } from './products';
import type { Shelf } from './shelves';
import { useCatalogueTexts } from './texts';
import type { Sort, Wish } from './wish';

const FacetList = lazy(() => import('./FacetList'));

interface Props {
    wish: Wish;
    shelves: Shelf[];
    facets: Facets | undefined;
    onChange: (change: Partial<Wish>) => void;
}

/** The order of the products and, where there is no room for the lists beside them, category and filters. */
export function Filters({ wish, shelves, facets, onChange }: Props) {
    const t = useCatalogueTexts();
    const { number } = useFormats();
    const [open, setOpen] = useState(false);
    // Without words to match, the shop's order of relevance is the newest first
    const sort = wish.q === '' && wish.sort === 'relevance' ? 'newest' : wish.sort;
    const sorts: Sort[] = [...(wish.q === '' ? [] : (['relevance'] as const)), 'newest', 'price', '-price', 'rating'];
    return (
        <div className={classes.filters}>
            <NativeSelect
                label={t('category')}
                className={classes.small}
                classNames={{ input: classes.input }}
                value={wish.category}
                onChange={(event) => onChange({ category: event.currentTarget.value })}
            >
                <option value="">{t('everything')}</option>
                {known(shelves, wish.category).map(({ path, name, count, depth }) => (
                    <option key={path} value={path}>
                        {`${'\u2003'.repeat(depth)}${name} (${number(count)})`}
                    </option>
                ))}
            </NativeSelect>
            <NativeSelect
                label={t('sortBy')}
                classNames={{ input: classes.input }}
                value={sort}
                data={sorts.map((value) => ({ value, label: t(`sort_${value}`) }))}
                onChange={(event) => onChange({ sort: event.currentTarget.value as Sort })}
            />
            <Button variant="default" className={classes.small} onClick={() => setOpen(true)}>
                {t('showFilters', { count: filtersOf(wish).length })}
            </Button>
            <Dialog title={t('filters')} open={open} onClose={() => setOpen(false)} side>
                <Suspense fallback={<PartSkeleton />}>
                    <FacetList wish={wish} facets={facets} onChange={onChange} />
                </Suspense>
                <Button onClick={() => setOpen(false)}>{t('showResults')}</Button>
            </Dialog>
        </div>
    );
}

/** The shelves, and the chosen one even if there is no such category. */
function known(shelves: Shelf[], chosen: string): Shelf[] {
    return chosen === '' || shelves.some((shelf) => shelf.path === chosen)
        ? shelves
        : [...shelves, { path: chosen, name: chosen, depth: 0, count: 0 }];
}
