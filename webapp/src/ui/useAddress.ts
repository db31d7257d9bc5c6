import { useSearchParams } from 'react-router';

/** What a list is filtered by, in the address: so that back, reload and links keep it. An empty value takes it out. */
export function useAddress(): [get: (name: string) => string, set: (change: Record<string, string>) => void] {
    const [query, setQuery] = useSearchParams();
    return [
        (name) => query.get(name) ?? '',
        (change) =>
            setQuery(
                (before) => {
                    const after = new URLSearchParams(before);
                    for (const [name, value] of Object.entries(change)) {
                        if (value === '') {
                            after.delete(name);
                        } else {
                            after.set(name, value);
                        }
                    }
                    return after;
                },
                { replace: true },
            ),
    ];
}
