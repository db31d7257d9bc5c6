/**
 * Makes something for a key once. The browser's own formats (Intl) take long to make, and a page of products writes
 * hundreds of numbers.
 */
export function once<T>(make: (key: string) => T): (key: string) => T {
    const made = new Map<string, T>();
    return (key) => {
        const before = made.get(key);
        if (before !== undefined) {
            return before;
        }
        const fresh = make(key);
        made.set(key, fresh);
        return fresh;
    };
}
