import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { steps, BELOW } from './words';

export const SORTS = ['relevance', 'price', '-price', 'newest', 'rating'] as const;

export type Sort = (typeof SORTS)[number];

/** What a shopper looks for; empty texts and lists mean anything. */
export interface Wish {
    q: string;
    category: string;
    brands: readonly string[];
    /** Attributes and options as name:value. */
    attrs: readonly string[];
    /** In minor units. */
    minPrice: string;
    maxPrice: string;
    minRating: string;
    inStock: boolean;
    sort: Sort;
}

export const ANYTHING: Wish = {
    q: '',
    category: '',
    brands: [],
    attrs: [],
    minPrice: '',
    maxPrice: '',
    minRating: '',
    inStock: false,
    sort: 'relevance',
};

const LONGEST = 200;
const MOST_VALUES = 20;
const SHELF = '/category/';

/** The address bar says what is looked for, so that links, bookmarks and "back" work. */
export function useWish(): [Wish, (change: Partial<Wish>, how?: { replace: boolean }) => void] {
    const { pathname, search } = useLocation();
    const navigate = useNavigate();
    const wish = useMemo(() => wishOf(pathname, search), [pathname, search]);
    const change = useCallback(
        (part: Partial<Wish>, how = { replace: false }) => {
            void navigate(addressOf({ ...wish, ...part }), how);
        },
        [wish, navigate],
    );
    return [wish, change];
}

/** Reads an address; what makes no sense in it is as if it were not there. */
export function wishOf(pathname: string, search: string): Wish {
    const query = new URLSearchParams(search);
    const sort = query.get('sort');
    return {
        q: text(query.get('q')),
        category: categoryIn(pathname) ?? text(query.get('category')),
        brands: query.getAll('brand').map(text).filter(Boolean).slice(0, MOST_VALUES),
        attrs: query
            .getAll('attr')
            .map(text)
            .filter((attr) => /.:./.test(attr))
            .slice(0, MOST_VALUES),
        minPrice: digits(query.get('minPrice')),
        maxPrice: digits(query.get('maxPrice')),
        minRating: /^[1-5]$/.exec(query.get('minRating') ?? '')?.[0] ?? '',
        inStock: query.get('inStock') === 'true',
        sort: isSort(sort) ? sort : 'relevance',
    };
}

/** Where the catalogue shows what is wished for: a category has an address of its own, as long as nothing is searched. */
export function addressOf(wish: Partial<Wish>): string {
    const { q, category, brands, attrs, minPrice, maxPrice, minRating, inStock, sort } = { ...ANYTHING, ...wish };
    const query = new URLSearchParams();
    const put = (name: string, value: string) => value && query.append(name, value);
    const shelf = text(q) === '' ? shelfOf(category) : undefined;
    put('q', text(q));
    put('category', shelf === undefined ? category : '');
    brands.forEach((brand) => put('brand', brand));
    attrs.forEach((attr) => put('attr', attr));
    put('minPrice', minPrice);
    put('maxPrice', maxPrice);
    put('minRating', minRating);
    put('inStock', inStock ? 'true' : '');
    put('sort', sort === 'relevance' ? '' : sort);
    const path = shelf ?? '/search';
    return query.size > 0 ? `${path}?${query}` : path;
}

/** How the API is asked for it. */
export function queryOf({ brands, attrs, q, category, minPrice, maxPrice, minRating, inStock, sort }: Wish) {
    return {
        q,
        category,
        brand: [...brands],
        attr: [...attrs],
        minPrice,
        maxPrice,
        minRating: minRating === '' ? undefined : Number(minRating),
        inStock: inStock ? true : undefined,
        sort: sort === 'relevance' ? undefined : sort,
    };
}

/** The address of a category, unless its name has what no path may hold. */
function shelfOf(category: string): string | undefined {
    const names = steps(category);
    return category === '' || names.some((name) => /[/\\;%]|^\.+$/.test(name))
        ? undefined
        : SHELF + names.map(encodeURIComponent).join('/');
}

function categoryIn(pathname: string): string | undefined {
    if (!pathname.startsWith(SHELF)) {
        return undefined;
    }
    const names = pathname.slice(SHELF.length).split('/').filter(Boolean);
    try {
        return text(names.map(decodeURIComponent).join(BELOW));
    } catch {
        return names.join(BELOW);
    }
}

function text(value: string | null): string {
    return (value ?? '').trim().slice(0, LONGEST);
}

function digits(value: string | null): string {
    return /^\d{1,9}$/.test(value ?? '') ? (value ?? '') : '';
}

function isSort(value: string | null): value is Sort {
    return SORTS.some((sort) => sort === value);
}
