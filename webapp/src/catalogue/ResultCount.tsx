import classes from './ResultCount.module.css';
import { total } from './shelves';
import type { useProducts } from './useCatalogue';
import { counted } from './words';

interface Props {
    products: ReturnType<typeof useProducts>;
    /** The category searched in, if it has to be said. */
    place: string | undefined;
}

/** How many products are shown and how many there are; read out when that changes. */
export function ResultCount({ products, place }: Props) {
    return (
        <p role="status" className={classes.count}>
            {told(products)}
            {place && products.data ? ` in ${place}` : ''}
        </p>
    );
}

function told({ data, isPending, isError, isPlaceholderData, hasNextPage }: Props['products']): string {
    if (isPending || isPlaceholderData) {
        return 'Looking…';
    }
    if (!data) {
        return isError ? 'Nothing to show' : '';
    }
    const shown = data.pages.reduce((sum, page) => sum + page.items.length, 0);
    const first = data.pages[0];
    const all = first?.total ?? total(first?.facets?.category ?? undefined);
    if (!hasNextPage) {
        return shown === 0 ? 'No products' : counted(shown, 'product');
    }
    return all !== undefined && all > shown
        ? `Showing ${shown.toLocaleString('en-GB')} of ${counted(all, 'product')}`
        : `Showing the first ${counted(shown, 'product')}`;
}
