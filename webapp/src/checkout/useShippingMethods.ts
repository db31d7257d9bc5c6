import { useQuery } from '@tanstack/react-query';
import { api } from '../api/api';

/** How an order travels that names no method. */
export const STANDARD = 'standard';

/** The ways to a country for so many grams. */
export function useShippingMethods(country: string, weightGrams: number | undefined) {
    return useQuery({
        queryKey: ['shipping-methods', country, weightGrams],
        queryFn: ({ signal }) => api.get('/api/v1/shipping-methods', { query: { country, weightGrams }, signal }),
        enabled: country !== '' && weightGrams !== undefined,
    });
}

/** To which countries the shop sends anything, by whatever method; undefined as long as it does not say. */
export function useCountries(): readonly string[] | undefined {
    const methods = useQuery({
        queryKey: ['shipping-methods', 'countries'],
        queryFn: ({ signal }) => api.get('/api/v1/shipping-methods', { signal }),
        select: ({ items }) => [...new Set(items.flatMap(({ countries = [] }) => countries))],
        staleTime: 600_000,
    });
    return methods.data;
}
