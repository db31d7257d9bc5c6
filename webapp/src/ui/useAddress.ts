import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { forgetPage } from './usePages';

/**
 * What a list is filtered and sorted by, in the address: so that back, reload and links keep it. An empty value takes it out;
 * any change leads to the first page of what is found then.
 */
export function useAddress(): [get: (name: string) => string, set: (change: Record<string, string>) => void] {
    const [query, setQuery] = useSearchParams();
    // Of two changes in quick succession the second comes before the page is drawn with the first
    const latest = useRef(query);
    useEffect(() => {
        latest.current = query;
    }, [query]);
    return [
        (name) => query.get(name) ?? '',
        (change) => {
            const after = new URLSearchParams(latest.current);
            forgetPage(after);
            for (const [name, value] of Object.entries(change)) {
                if (value === '') {
                    after.delete(name);
                } else {
                    after.set(name, value);
                }
            }
            latest.current = after;
            setQuery(after, { replace: true });
        },
    ];
}
