import { Skeleton } from '@mantine/core';
import type { Ref } from 'react';
import type { Product } from '../api/types';
import { ProductCard } from './ProductCard';
import classes from './ProductGrid.module.css';
import type { Stock } from './useStock';

interface Props {
    products: Product[];
    stockOf: (product: Product) => Stock;
    /** Whether these are still the answer to the search before. */
    stale: boolean;
    ref?: Ref<HTMLUListElement>;
}

export function ProductGrid({ products, stockOf, stale, ref }: Props) {
    return (
        <ul ref={ref} className={classes.grid} aria-label="Products" aria-busy={stale} data-stale={stale || undefined}>
            {products.map((product) => (
                <li key={product.id} tabIndex={-1} className={classes.item}>
                    <ProductCard product={product} stock={stockOf(product)} />
                </li>
            ))}
        </ul>
    );
}

/** Stands where products are about to appear. */
export function ProductGridSkeleton() {
    return (
        <div className={classes.grid} aria-hidden="true" data-testid="loading">
            {Array.from({ length: 8 }, (_, place) => (
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
