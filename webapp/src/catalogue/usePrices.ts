import { useFormats } from '../i18n/useFormats';
import type { Product } from './products';
import { useCatalogueTexts } from './texts';

/** Writes what the cheapest variant of a product costs, with "from" if others cost more. */
export function usePrices(): (product: Pick<Product, 'priceFrom' | 'variants'>) => string {
    const t = useCatalogueTexts();
    const { money } = useFormats();
    return ({ priceFrom, variants }) =>
        variants.some(({ price }) => price.amount > priceFrom.amount)
            ? t('priceFrom', { price: money(priceFrom) })
            : money(priceFrom);
}
