import { describe, expect, it } from 'vitest';
import type { Variant } from '../catalogue/products';
import { choose, nameOf, optionsOf } from './variants';

const variant = (sku: string, options: Record<string, string>): Variant => ({
    sku,
    options,
    price: { amount: 100, currency: 'GBP' },
});
const smallRed = variant('SR', { size: 'small', colour: 'red' });
const largeRed = variant('LR', { size: 'large', colour: 'red' });
const largeBlue = variant('LB', { size: 'large', colour: 'blue' });
const all = [smallRed, largeRed, largeBlue];

describe('variants', () => {
    it('differ by the options that have more than one value', () => {
        expect(optionsOf(all)).toEqual([
            { name: 'size', values: ['small', 'large'] },
            { name: 'colour', values: ['red', 'blue'] },
        ]);
        expect(optionsOf([largeRed, largeBlue])).toEqual([{ name: 'colour', values: ['red', 'blue'] }]);
        expect(optionsOf([smallRed])).toEqual([]);
    });

    it('keep what was chosen as far as there is such a one', () => {
        expect(choose(all, smallRed, 'size', 'large')).toBe(largeRed);
        expect(choose(all, smallRed, 'colour', 'blue')).toBe(largeBlue);
        expect(choose(all, smallRed, 'colour', 'green')).toBe(smallRed);
    });

    it('are called by their options', () => {
        expect(nameOf(smallRed)).toBe('small, red');
    });
});
