import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { SORTS, type Sort, type Wish } from '../api/types';

const LONGEST = 200;

/** The address bar says what is looked for, so that links, bookmarks and "back" work. */
export function useWish(): [Wish, (change: Partial<Wish>, how?: { replace: boolean }) => void] {
    const { search } = useLocation();
    const navigate = useNavigate();
    const wish = useMemo(() => wishOf(search), [search]);
    const change = useCallback(
        (part: Partial<Wish>, how = { replace: false }) => {
            void navigate(addressOf({ ...wish, ...part }), how);
        },
        [wish, navigate],
    );
    return [wish, change];
}

/** Reads a query string; what makes no sense in it is as if it were not there. */
export function wishOf(search: string): Wish {
    const query = new URLSearchParams(search);
    const sort = query.get('sort');
    return { q: text(query.get('q')), category: text(query.get('category')), sort: isSort(sort) ? sort : 'relevance' };
}

/** Where the catalogue shows what is wished for. */
export function addressOf(wish: Wish): string {
    const query = new URLSearchParams();
    if (text(wish.q)) {
        query.set('q', text(wish.q));
    }
    if (wish.category) {
        query.set('category', wish.category);
    }
    if (wish.sort !== 'relevance') {
        query.set('sort', wish.sort);
    }
    return query.size > 0 ? `/?${query}` : '/';
}

function text(value: string | null): string {
    return (value ?? '').trim().slice(0, LONGEST);
}

function isSort(value: string | null): value is Sort {
    return SORTS.some((sort) => sort === value);
}
