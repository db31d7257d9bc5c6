import type { Category, Facet } from './products';
import { around, isWithin, steps } from './words';

/** A category to choose. */
export interface Shelf {
    path: string;
    name: string;
    /** 0 for an outermost one. */
    depth: number;
    count: number;
}

/** The most categories the API counts in one answer. */
const MOST_FACETS = 50;

/**
 * The categories to choose from, each followed by what lies below it. With counts of what was searched for, only those
 * that have any of it, and the chosen one.
 */
export function shelves(
    categories: Pick<Category, 'path' | 'name' | 'count'>[],
    counts: Facet[] | undefined,
    chosen: string,
): Shelf[] {
    const all = categories.length > 0 ? categories.map(({ path, count }) => ({ path, count })) : summed(counts ?? []);
    const found = counts && new Map(summed(counts).map(({ path, count }) => [path, count]));
    return all
        .map(({ path, count }) => ({
            path,
            name: steps(path).at(-1) ?? path,
            depth: steps(path).length - 1,
            count: found ? (found.get(path) ?? 0) : count,
        }))
        .filter((shelf) => shelf.count > 0 || shelf.path === chosen)
        .sort((a, b) => byPlace(steps(a.path), steps(b.path)));
}

/** Those that a list shows: the outermost ones, and what is around, beside and just below the chosen one. */
export function unfolded(all: Shelf[], chosen: string): Shelf[] {
    return all.filter(({ path, depth }) => depth === 0 || (chosen !== '' && isWithin(chosen, around(path))));
}

/** How many products there are in all, unless there are more categories than were counted. */
export function total(counts: Facet[] | undefined): number | undefined {
    return counts && counts.length < MOST_FACETS ? counts.reduce((sum, { count }) => sum + count, 0) : undefined;
}

function summed(counts: Facet[]): { path: string; count: number }[] {
    const sums = new Map<string, number>();
    for (const { value, count } of counts) {
        for (let path = value; path !== ''; path = around(path)) {
            sums.set(path, (sums.get(path) ?? 0) + count);
        }
    }
    return [...sums].map(([path, count]) => ({ path, count }));
}

/** Step by step, for "Home & Garden" is not between "Home" and "Home > Kitchen". */
function byPlace(a: string[], b: string[]): number {
    const apart = a.findIndex((step, depth) => step !== b[depth]);
    return apart < 0 ? a.length - b.length : (a[apart] ?? '').localeCompare(b[apart] ?? '', 'en-GB');
}
