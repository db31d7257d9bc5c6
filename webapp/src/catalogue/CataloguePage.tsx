import { Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Page } from '../ui/Page';
import { useMedia } from '../ui/useMedia';
import { CategoryList } from './CategoryList';
import classes from './CataloguePage.module.css';
import { FilterChips } from './FilterChips';
import { Filters } from './Filters';
import { Results } from './Results';
import { ResultCount } from './ResultCount';
import { useCatalogueTexts } from './texts';
import { useProducts, useShelves } from './useCatalogue';
import { steps } from './words';
import { addressOf, useWish } from './wish';

const FacetList = lazy(() => import('./FacetList'));

/** Where there is no room for lists beside the products, as in the styles. */
const NARROW = '(max-width: 61.99em)';

/** What the shop sells, narrowed as the address says: a category, or what a search finds. */
export function CataloguePage() {
    const t = useCatalogueTexts();
    const [wish, change] = useWish();
    const isNarrow = useMedia(NARROW);
    const products = useProducts(wish);
    const { shelves, everything } = useShelves(wish);
    const { q, category } = wish;
    const place = category === '' ? undefined : steps(category).at(-1);
    const heading = q === '' ? (place ?? t('everything')) : t('resultsFor', { words: q });
    // Facets come with the first page alone: they are the same for all
    const facets = products.data?.pages[0]?.facets;
    const count = shelves.find(({ path }) => path === category)?.count;
    return (
        <Page
            title={heading}
            description={place && count !== undefined ? t('categoryText', { category: place, count }) : undefined}
            canonical={addressOf({ q, category })}
            noIndex={q !== ''}
        >
            <div className={classes.page}>
                {!isNarrow && (
                    <aside>
                        <CategoryList wish={wish} shelves={shelves} everything={everything} />
                        <h2 className={classes.asideTitle}>{t('filters')}</h2>
                        <Suspense>
                            <FacetList wish={wish} facets={facets} onChange={change} />
                        </Suspense>
                    </aside>
                )}
                <section aria-labelledby="heading" className={classes.content}>
                    <div className={classes.head}>
                        <div>
                            <Title order={1} id="heading" className={classes.heading}>
                                {heading}
                            </Title>
                            <ResultCount products={products} place={q === '' ? undefined : place} />
                        </div>
                        <Filters wish={wish} shelves={shelves} facets={facets} onChange={change} />
                    </div>
                    <FilterChips wish={wish} />
                    <Results wish={wish} products={products} />
                </section>
            </div>
        </Page>
    );
}
