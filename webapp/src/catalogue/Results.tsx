import { Button, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Wish } from '../api/types';
import { Notice } from '../ui/Notice';
import { ProblemNotice } from './ProblemNotice';
import { ProductGrid, ProductGridSkeleton } from './ProductGrid';
import classes from './Results.module.css';
import type { useProducts } from './useCatalogue';
import { useStock } from './useStock';
import { addressOf } from './wish';

interface Props {
    wish: Wish;
    products: ReturnType<typeof useProducts>;
}

/** The products found, or what there is instead of them. */
export function Results({ wish, products }: Props) {
    const { data, error, isPending, isFetching, isPlaceholderData, refetch } = products;
    const stockOf = useStock(data?.pages ?? []);
    const [list, showMore] = useShowMore(products);

    if (isPending) {
        return <ProductGridSkeleton />;
    }
    if (!data) {
        return <ProblemNotice error={error} onRetry={() => void refetch()} retrying={isFetching} />;
    }
    const items = data.pages.flatMap((page) => page.items);
    if (items.length === 0) {
        return <Nothing wish={wish} />;
    }
    return (
        <>
            <ProductGrid ref={list} products={items} stockOf={stockOf} stale={isPlaceholderData} />
            {products.isFetchNextPageError ? (
                <ProblemNotice error={error} onRetry={showMore} retrying={products.isFetchingNextPage} />
            ) : (
                products.hasNextPage && (
                    <div className={classes.more}>
                        <Button
                            variant="outline"
                            size="md"
                            loading={products.isFetchingNextPage}
                            disabled={isPlaceholderData}
                            onClick={showMore}
                        >
                            Show more
                        </Button>
                    </div>
                )
            )}
        </>
    );
}

/** Fetches the next page, then moves the focus to the first product of it: the button may be gone. */
function useShowMore({ data, fetchNextPage }: Props['products']) {
    const list = useRef<HTMLUListElement>(null);
    const from = useRef<number>(undefined);
    const showMore = () => {
        from.current = list.current?.children.length;
        void fetchNextPage();
    };
    useEffect(() => {
        const first = from.current === undefined ? undefined : list.current?.children[from.current];
        if (first instanceof HTMLElement) {
            first.focus({ preventScroll: true });
            from.current = undefined;
        }
    }, [data]);
    return [list, showMore] as const;
}

function Nothing({ wish }: { wish: Wish }) {
    return (
        <Notice>
            <Title order={2} size="h3">
                Nothing on the shelves like that
            </Title>
            <p>Try fewer or other words, or look through everything we have.</p>
            {wish.q !== '' && wish.category !== '' && (
                <Button component={Link} to={addressOf({ ...wish, category: '' })} variant="outline">
                    Search all categories
                </Button>
            )}
            <Button component={Link} to="/">
                See everything
            </Button>
        </Notice>
    );
}
