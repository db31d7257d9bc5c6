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
