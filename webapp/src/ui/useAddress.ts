import { useEffect, useRef } from 'react';
import { NavigationType, useNavigationType, useSearchParams } from 'react-router';
import { forgetPage } from './usePages';

/**
 * What a list is filtered and sorted by, in the address: so that back, reload and links keep it. An empty value takes it out;
 * any change leads to the first page of what is found then.
 */
export function useAddress(): [get: (name: string) => string, set: (change: Record<string, string>) => void] {
    const [query, setQuery] = useSearchParams();
    const kind = useNavigationType();
    // What was chosen, until a page is drawn with it: another change may come before, and must not undo it
    const chosen = useRef<URLSearchParams>(null);
    useEffect(() => {
        if (kind !== NavigationType.Replace || chosen.current?.toString() === query.toString()) {
            chosen.current = null;
        }
    }, [kind, query]);
    return [
        (name) => query.get(name) ?? '',
        (change) => {
            const after = new URLSearchParams(chosen.current ?? query);
            forgetPage(after);
            for (const [name, value] of Object.entries(change)) {
                if (value === '') {
                    after.delete(name);
                } else {
                    after.set(name, value);
                }
            }
            chosen.current = after;
            setQuery(after, { replace: true });
        },
    ];
}
