import type { Wish } from './wish';

/** One thing the products are narrowed by, and the wish without it. */
export interface Filter {
    kind: 'brand' | 'attr' | 'price' | 'rating' | 'inStock';
    value: string;
    without: Partial<Wish>;
}

/** What a wish narrows the products by, beside words and category. */
export function filtersOf({ brands, attrs, minPrice, maxPrice, minRating, inStock }: Wish): Filter[] {
    const filters: Filter[] = [
        ...brands.map((value) => ({
            kind: 'brand' as const,
            value,
            without: { brands: brands.filter((each) => each !== value) },
        })),
        ...attrs.map((value) => ({
            kind: 'attr' as const,
            value,
            without: { attrs: attrs.filter((each) => each !== value) },
        })),
    ];
    if (minPrice !== '' || maxPrice !== '') {
        filters.push({ kind: 'price', value: `${minPrice}-${maxPrice}`, without: { minPrice: '', maxPrice: '' } });
    }
    if (minRating !== '') {
        filters.push({ kind: 'rating', value: minRating, without: { minRating: '' } });
    }
    if (inStock) {
        filters.push({ kind: 'inStock', value: 'true', without: { inStock: false } });
    }
    return filters;
}

/** A list with the value in it, or without it if it is there. */
export function toggled(values: readonly string[], value: string): string[] {
    return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}
