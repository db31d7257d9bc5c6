import { describe, expect, it } from 'vitest';
import { addressOf, wishOf } from './wish';

describe('what is wished for, in the address', () => {
    it.each([
        ['/', { q: '', category: '', sort: 'relevance' }],
        ['/?q=lantern', { q: 'lantern', category: '', sort: 'relevance' }],
        [
            '/?q=salt+%26+pepper&category=Home+%3E+Kitchen&sort=-price',
            { q: 'salt & pepper', category: 'Home > Kitchen', sort: '-price' },
        ],
    ] as const)('%s comes back as it was', (address, wish) => {
        expect(addressOf(wish)).toBe(address);
        expect(wishOf(address.slice(1))).toEqual(wish);
    });

    it('ignores what makes no sense', () => {
        expect(wishOf('?q=%20%20&sort=sideways&colour=red')).toEqual({ q: '', category: '', sort: 'relevance' });
    });

    it('is never longer than the API takes', () => {
        expect(wishOf(`?q=${'a'.repeat(300)}`).q).toHaveLength(200);
    });
});
