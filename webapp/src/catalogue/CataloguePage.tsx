import { Title } from '@mantine/core';
import { Page } from '../ui/Page';
import { CategoryList } from './CategoryList';
import classes from './CataloguePage.module.css';
import { FacetList } from './FacetList';
import { FilterChips } from './FilterChips';
import { Filters } from './Filters';
import { Results } from './Results';
import { ResultCount } from './ResultCount';
import { useCatalogueTexts } from './texts';
import { useProducts, useShelves } from './useCatalogue';
import { steps } from './words';
import { addressOf, useWish } from './wish';

/** What the shop sells, narrowed as the address says: a category, or what a search finds. */
export function CataloguePage() {
    const t = useCatalogueTexts();
    const [wish, change] = useWish();
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
                <aside className={classes.aside}>
                    <CategoryList wish={wish} shelves={shelves} everything={everything} />
                    <h2 className={classes.asideTitle}>{t('filters')}</h2>
                    <FacetList wish={wish} facets={facets} onChange={change} />
                </aside>
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
