import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { api } from '../api/api';
import { brought } from '../api/brought';
import { ProblemNotice } from '../ui/ProblemNotice';
import classes from './HomePage.module.css';
import { ProductGrid, ProductGridSkeleton } from './ProductGrid';
import type { Sort } from './wish';
import { useStock } from './useStock';

interface Props {
    title: string;
    sort: Sort;
    /** Whether it says so when there is nothing to show; others just stay away. */
    first?: boolean;
}

const COUNT = 4;

/** A few products of one kind, on the home page. */
export function Showcase({ title, sort, first = false }: Props) {
    const heading = useId();
    const query = { sort, limit: COUNT };
    const products = useQuery({
        queryKey: ['products', 'showcase', sort],
        queryFn: ({ signal }) => api.get('/api/v1/products', { query, signal }),
        ...brought('/api/v1/products', { query }),
    });
    const stockOf = useStock(products.data ? [products.data] : []);
    if (products.isError && !first) {
        return null;
    }
    return (
        <section aria-labelledby={heading} className={classes.section}>
            <Title order={2} id={heading} size="h3" mb="md">
                {title}
            </Title>
            {products.isError ? (
                <ProblemNotice
                    error={products.error}
                    onRetry={() => void products.refetch()}
                    retrying={products.isFetching}
                />
            ) : products.data ? (
                <ProductGrid products={products.data.items} stockOf={stockOf} stale={false} few />
            ) : (
                <ProductGridSkeleton count={COUNT} few />
            )}
        </section>
    );
}
