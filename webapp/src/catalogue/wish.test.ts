import { describe, expect, it } from 'vitest';
import { addressOf, ANYTHING, wishOf } from './wish';

const read = (address: string) => {
    const { pathname, search } = new URL(address, 'http://shop.example');
    return wishOf(pathname, search);
};

describe('what is wished for, in the address', () => {
    it.each([
        ['/search', {}],
        ['/search?q=lantern', { q: 'lantern' }],
        ['/category/Home/Kitchen%20%26%20Dining?sort=-price', { category: 'Home > Kitchen & Dining', sort: '-price' }],
        ['/search?q=salt+%26+pepper&category=Home+%3E+Kitchen', { q: 'salt & pepper', category: 'Home > Kitchen' }],
        ['/search?category=Bed%2FBath', { category: 'Bed/Bath' }],
        [
            '/search?brand=Acme&brand=Zoo&attr=colour%3Ared&minPrice=100&maxPrice=500&minRating=4&inStock=true',
            {
                brands: ['Acme', 'Zoo'],
                attrs: ['colour:red'],
                minPrice: '100',
                maxPrice: '500',
                minRating: '4',
                inStock: true,
            },
        ],
    ] as const)('%s comes back as it was', (address, wish) => {
        expect(addressOf(wish)).toBe(address);
        expect(read(address)).toEqual({ ...ANYTHING, ...wish });
    });

    it('ignores what makes no sense', () => {
        expect(read('/search?q=%20%20&sort=sideways&colour=red&minPrice=cheap&minRating=9&attr=red')).toEqual(ANYTHING);
        expect(read('/category/%E0%A4%A').category).toBe('%E0%A4%A');
    });

    it('is never longer than the API takes', () => {
        expect(read(`/search?q=${'a'.repeat(300)}`).q).toHaveLength(200);
    });
});
