import { describe, expect, it } from 'vitest';
import { product } from '../test/fakeShop';
import { format, priceOf } from './money';

describe('format', () => {
    it.each([
        [255, 'GBP', '£2.55'],
        [5, 'GBP', '£0.05'],
        [123456, 'GBP', '£1,234.56'],
        [0, 'GBP', '£0.00'],
        [1999, 'EUR', '€19.99'],
        [1999, 'JPY', 'JP¥1,999'],
    ])('writes %i minor units of %s as %s', (amount, currency, text) => {
        expect(format({ amount, currency })).toBe(text);
    });
});

describe('priceOf', () => {
    const price = (amount: number) => ({ amount, currency: 'GBP' });
    const costing = (...amounts: number[]) =>
        product('A', 'Mug', {
            priceFrom: price(Math.min(...amounts)),
            variants: amounts.map((amount, place) => ({ sku: `A${place}`, price: price(amount) })),
        });

    it('is one price if all variants cost the same', () => {
        expect(priceOf(costing(255, 255))).toBe('£2.55');
    });

    it('starts at the lowest if they differ', () => {
        expect(priceOf(costing(425, 255))).toBe('From £2.55');
    });
});
