import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { api } from '../api/api';
import { useCatalogueTexts } from './texts';
import { addressOf } from './wish';
import { readable } from './words';

export interface Suggestion {
    text: string;
    /** What it is, if it is not a product. */
    kind: string | undefined;
    address: string;
}

/** What the shop knows that begins so. Without an answer there are none: searching works all the same. */
export function useSuggestions(typed: string, enabled: boolean): Suggestion[] {
    const t = useCatalogueTexts();
    const [q] = useDebouncedValue(typed.trim(), 150);
    const asked = enabled && q.length >= 2;
    const { data } = useQuery({
        queryKey: ['suggest', q],
        queryFn: ({ signal }) => api.get('/api/v1/products/suggest', { query: { q, limit: 5 }, signal }),
        enabled: asked,
        retry: false,
        staleTime: 300_000,
        placeholderData: keepPreviousData,
    });
    if (!data || !asked) {
        return [];
    }
    return [
        ...data.titles.map(({ title, slug }) => ({
            text: readable(title),
            kind: undefined,
            address: `/product/${slug}`,
        })),
        ...data.categories.slice(0, 3).map((category) => ({
            text: category,
            kind: t('category'),
            address: addressOf({ category }),
        })),
        ...data.brands.slice(0, 3).map((brand) => ({
            text: brand,
            kind: t('brand'),
            address: addressOf({ brands: [brand] }),
        })),
    ];
}
