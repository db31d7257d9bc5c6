import { describe, expect, it, vi } from 'vitest';
import { guestCart } from './guestCart';

const mug = { sku: 'A1', quantity: 1, title: 'Mug', slug: 'mug', price: { amount: 100, currency: 'GBP' } };

describe('a guest’s cart', () => {
    it('holds each article once, and none when there are none of it', () => {
        guestCart.put(mug);
        guestCart.put({ ...mug, sku: 'B2' });
        guestCart.put({ ...mug, quantity: 3 });
        expect(guestCart.items().map(({ sku, quantity }) => [sku, quantity])).toEqual([
            ['A1', 3],
            ['B2', 1],
        ]);
        guestCart.put({ ...mug, quantity: 0 });
        guestCart.clear();
        expect(guestCart.items()).toEqual([]);
    });

    it('is the same list until something changes, and tells when it does', () => {
        const heard = vi.fn();
        const stop = guestCart.subscribe(heard);
        guestCart.put(mug);
        expect(guestCart.items()).toBe(guestCart.items());
        expect(heard).toHaveBeenCalledTimes(1);
        stop();
        guestCart.clear();
        expect(heard).toHaveBeenCalledTimes(1);
    });

    it.each(['{', '7', '[{"sku":"A1"}]', '[null]'])('has nothing in it where %s is written', (text) => {
        localStorage.setItem('cloudretail.cart', text);
        expect(guestCart.items()).toEqual([]);
    });
});
