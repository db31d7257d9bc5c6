import { Title } from '@mantine/core';
import { CategoryList } from './CategoryList';
import classes from './CataloguePage.module.css';
import { Filters } from './Filters';
import { Results } from './Results';
import { ResultCount } from './ResultCount';
import { useProducts, useShelves } from './useCatalogue';
import { steps } from './words';
import { useWish } from './wish';

/** Everything the shop sells, narrowed as the address says. */
export function CataloguePage() {
    const [wish, change] = useWish();
    const products = useProducts(wish);
    const { shelves, everything } = useShelves(wish);
    const place = wish.category === '' ? undefined : steps(wish.category).at(-1);
    const heading = wish.q === '' ? (place ?? 'Gifts for every occasion') : `Results for “${wish.q}”`;
    return (
        <div className={classes.page}>
            <title>{wish.q === '' && !place ? 'CloudRetail' : `${heading} – CloudRetail`}</title>
            <aside className={classes.aside}>
                <CategoryList wish={wish} shelves={shelves} everything={everything} />
            </aside>
            <section aria-labelledby="heading" className={classes.content}>
                <div className={classes.head}>
                    <div>
                        <Title order={1} id="heading" className={classes.heading}>
                            {heading}
                        </Title>
                        <ResultCount products={products} place={wish.q === '' ? undefined : place} />
                    </div>
                    <Filters wish={wish} shelves={shelves} onChange={change} />
                </div>
                <Results wish={wish} products={products} />
            </section>
        </div>
    );
}
