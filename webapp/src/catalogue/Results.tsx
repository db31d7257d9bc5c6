import { Button, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Notice } from '../ui/Notice';
import { ProblemNotice } from '../ui/ProblemNotice';
import { ProductGrid, ProductGridSkeleton } from './ProductGrid';
import classes from './Results.module.css';
import { useCatalogueTexts } from './texts';
import type { useProducts } from './useCatalogue';
import { useStock } from './useStock';
import { addressOf, ANYTHING, type Wish } from './wish';

interface Props {
    wish: Wish;
    products: ReturnType<typeof useProducts>;
}

/** So many pages come by themselves; then one has to ask, or nobody would ever reach the end of the page. */
const PAGES_BY_THEMSELVES = 4;

/** The products found, or what there is instead of them. */
export function Results({ wish, products }: Props) {
    const t = useCatalogueTexts();
    const { data, error, isPending, isFetching, isPlaceholderData, refetch } = products;
    const stockOf = useStock(data?.pages ?? []);
    const [list, showMore] = useShowMore(products);
    const end = useAtEnd(products);

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
            <h2 className="unseen">{t('products')}</h2>
            <ProductGrid ref={list} products={items} stockOf={stockOf} stale={isPlaceholderData} />
            {products.isFetchNextPageError ? (
                <ProblemNotice error={error} onRetry={showMore} retrying={products.isFetchingNextPage} />
            ) : (
                products.hasNextPage && (
                    <div ref={end} className={classes.more}>
                        <Button
                            variant="outline"
                            size="md"
                            loading={products.isFetchingNextPage}
                            disabled={isPlaceholderData}
                            onClick={showMore}
                        >
                            {t('showMore')}
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

/** Fetches the next page when its place comes near, for those who scroll; the focus stays where it is. */
function useAtEnd({ data, hasNextPage, isFetching, isError, fetchNextPage }: Props['products']) {
    const end = useRef<HTMLDivElement>(null);
    const waits =
        hasNextPage && !isFetching && !isError && data !== undefined && data.pages.length < PAGES_BY_THEMSELVES;
    useEffect(() => {
        if (!waits || !end.current || !('IntersectionObserver' in window)) {
            return undefined;
        }
        const near = new IntersectionObserver(
            (entries) => {
                // Only for those who scroll: a tall screen must not load page after page by itself
                if (window.scrollY > 0 && entries.some((entry) => entry.isIntersecting)) {
                    void fetchNextPage();
                }
            },
            { rootMargin: '400px' },
        );
        near.observe(end.current);
        return () => near.disconnect();
    }, [waits, fetchNextPage]);
    return end;
}

function Nothing({ wish }: { wish: Wish }) {
    const t = useCatalogueTexts();
    const { q, category, sort } = wish;
    const wider = addressOf({ q, category, sort });
    return (
        <Notice>
            <Title order={2} size="h3">
                {t('nothingTitle')}
            </Title>
            <p>{t('nothingText')}</p>
            {addressOf(wish) !== wider && (
                <Button component={Link} to={wider} variant="outline">
                    {t('withoutFilters')}
                </Button>
            )}
            {q !== '' && category !== '' && (
                <Button component={Link} to={addressOf({ ...wish, category: '' })} variant="outline">
                    {t('searchAll')}
                </Button>
            )}
            <Button component={Link} to={addressOf(ANYTHING)}>
                {t('seeAll')}
            </Button>
        </Notice>
    );
}
