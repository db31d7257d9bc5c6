import { describe, expect, it } from 'vitest';
import { shelves, total, unfolded } from './shelves';

const categories = [
    { path: 'Garden', name: 'Garden', count: 4 },
    { path: 'Home', name: 'Home', count: 9 },
    { path: 'Home > Kitchen', name: 'Kitchen', count: 6 },
    { path: 'Home > Lighting', name: 'Lighting', count: 3 },
];
const paths = (all: { path: string }[]) => all.map(({ path }) => path);

describe('shelves', () => {
    it('are all categories if nothing is searched for', () => {
        expect(shelves(categories, undefined, '')[2]).toEqual({
            path: 'Home > Kitchen',
            name: 'Kitchen',
            depth: 1,
            count: 6,
        });
    });

    it('are those with something found, counted with what lies below, and the chosen one', () => {
        const found = [{ value: 'Home > Lighting', count: 2 }];
        expect(shelves(categories, found, 'Garden').map(({ path, count }) => [path, count])).toEqual([
            ['Garden', 0],
            ['Home', 2],
            ['Home > Lighting', 2],
        ]);
    });

    it('are what was found if the categories cannot be had', () => {
        expect(paths(shelves([], [{ value: 'Home > Lighting', count: 2 }], ''))).toEqual(['Home', 'Home > Lighting']);
    });

    it('keep what lies in a category together', () => {
        const found = ['Home > Kitchen', 'Home & Garden', 'Home'].map((value) => ({ value, count: 1 }));
        expect(paths(shelves([], found, ''))).toEqual(['Home', 'Home > Kitchen', 'Home & Garden']);
    });

    it('unfold around the chosen one', () => {
        const all = shelves(categories, undefined, '');
        expect(paths(unfolded(all, ''))).toEqual(['Garden', 'Home']);
        expect(paths(unfolded(all, 'Garden'))).toEqual(['Garden', 'Home']);
        expect(paths(unfolded(all, 'Home'))).toEqual(paths(all));
        expect(paths(unfolded(all, 'Home > Kitchen'))).toEqual(paths(all));
    });
});

describe('total', () => {
    it('adds up what was counted', () => {
        expect(
            total([
                { value: 'A', count: 2 },
                { value: 'B', count: 3 },
            ]),
        ).toBe(5);
    });

    it('is not known if not all categories were counted', () => {
        expect(total(Array.from({ length: 50 }, (_, n) => ({ value: `${n}`, count: 1 })))).toBeUndefined();
        expect(total(undefined)).toBeUndefined();
    });
});
