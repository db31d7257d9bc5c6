/** An amount in minor units: pennies. */
export interface Money {
    amount: number;
    currency: string;
}

export interface Variant {
    sku: string;
    options?: Record<string, string> | null;
    price: Money;
}

/** A product in a list. What may be absent, the shop does not know. */
export interface Product {
    id: string;
    slug: string;
    title: string;
    /** A path, outermost first: "Home > Lighting". */
    category: string;
    priceFrom: Money;
    variants: Variant[];
    image?: string | null;
    rating?: number | null;
    available?: boolean | null;
}

/** A value to narrow a list by, and how many products it would leave. */
export interface Facet {
    value: string;
    count: number;
}

export interface ProductPage {
    items: Product[];
    /** Absent on the last page. */
    nextCursor?: string | null;
    /** How many products there are on all pages; on the first page only. */
    total?: number | null;
    /** On the first page only: they are the same for all. */
    facets?: { category?: Facet[] } | null;
}

export interface Category {
    path: string;
    name: string;
    /** Products in it and in everything below it. */
    count: number;
}

export interface Availability {
    sku: string;
    available: number;
}

export const SORTS = ['relevance', 'price', '-price', 'newest', 'rating'] as const;

export type Sort = (typeof SORTS)[number];

/** What a shopper looks for; empty texts mean anything. */
export interface Wish {
    q: string;
    category: string;
    sort: Sort;
}
