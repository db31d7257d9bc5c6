import { useFormats } from '../i18n/useFormats';
import classes from './ResultCount.module.css';
import { total } from './shelves';
import { useCatalogueTexts } from './texts';
import type { useProducts } from './useCatalogue';

interface Props {
    products: ReturnType<typeof useProducts>;
    /** The category searched in, if it has to be said. */
    place: string | undefined;
}

/** How many products are shown and how many there are; read out when that changes. */
export function ResultCount({ products, place }: Props) {
    const t = useCatalogueTexts();
    const text = useTold(products);
    return (
        <p role="status" className={classes.count}>
            {place && products.data ? t('inCategory', { text, category: place }) : text}
        </p>
    );
}

function useTold({ data, isPending, isError, isPlaceholderData, hasNextPage }: Props['products']): string {
    const t = useCatalogueTexts();
    const { number } = useFormats();
    if (isPending || isPlaceholderData) {
        return t('looking');
    }
    if (!data) {
        return isError ? t('nothingToShow') : '';
    }
    const shown = data.pages.reduce((sum, page) => sum + page.items.length, 0);
    const first = data.pages[0];
    const all = first?.total ?? total(first?.facets?.category);
    if (!hasNextPage) {
        return shown === 0 ? t('noProducts') : t('productCount', { count: shown });
    }
    if (all === undefined || all <= shown) {
        return t('showingFirst', { shown: t('productCount', { count: shown }) });
    }
    const counted = t('productCount', { count: all });
    return t('showing', { shown: number(shown), all: first?.approximate ? t('about', { count: counted }) : counted });
}
