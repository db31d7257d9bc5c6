import { useFormats } from '../i18n/useFormats';
import { useCatalogueTexts } from './texts';

const CURRENCY = 'GBP';

/** Writes a range of prices, in minor units as the address has them. */
export function usePriceRange(): (from: string, to: string) => string {
    const t = useCatalogueTexts();
    const { money } = useFormats();
    const price = (amount: string) => money({ amount: Number(amount), currency: CURRENCY });
    return (from, to) => {
        if (to === '') {
            return t('priceAbove', { from: price(from) });
        }
        return from === '' || from === '0'
            ? t('priceBelow', { to: price(to) })
            : t('priceBetween', { from: price(from), to: price(to) });
    };
}
