import { Skeleton } from '@mantine/core';
import type { Ref } from 'react';
import { ProductCard } from './ProductCard';
import classes from './ProductGrid.module.css';
import type { Product } from './products';
import { useCatalogueTexts } from './texts';
import type { Stock } from './useStock';

interface Props {
    products: Product[];
    stockOf: (product: Product) => Stock;
    /** Whether these are still the answer to the search before. */
    stale: boolean;
    /** Whether these are all there will be, so that they may take the whole width. */
    few?: boolean;
    ref?: Ref<HTMLUListElement>;
}

/** So many pictures are seen before one scrolls. */
const FIRST = 4;

export function ProductGrid({ products, stockOf, stale, few = false, ref }: Props) {
    const t = useCatalogueTexts();
    return (
        <ul
            ref={ref}
            className={classes.grid}
            aria-label={t('products')}
            aria-busy={stale}
            data-stale={stale || undefined}
            data-few={few || undefined}
        >
            {products.map((product, place) => (
                <li key={product.id} tabIndex={-1} className={classes.item}>
                    <ProductCard product={product} stock={stockOf(product)} first={place < FIRST} />
                </li>
            ))}
        </ul>
    );
}

/** Stands where products are about to appear. */
export function ProductGridSkeleton({ count = 8, few = false }: { count?: number; few?: boolean }) {
    return (
        <div className={classes.grid} data-few={few || undefined} aria-hidden="true" data-testid="loading">
            {Array.from({ length: count }, (_, place) => (
                <div key={place} className={classes.blank}>
                    <Skeleton className={classes.blankTile} radius={0} />
                    <div className={classes.blankText}>
                        <Skeleton height={12} width="40%" />
                        <Skeleton height={16} width="85%" mt={10} />
                        <Skeleton height={18} width="30%" mt={26} />
                    </div>
                </div>
            ))}
        </div>
    );
}
