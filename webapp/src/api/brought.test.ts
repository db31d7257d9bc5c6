import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addresses, fakeShop, product } from '../test/fakeShop';
import { open } from '../test/open';

const lantern = product('22804', 'PINK HANGING LANTERN');
const details = { ...lantern, description: 'Pink.', status: 'ACTIVE', ratingCount: 0 };
const categories = { items: [{ path: 'Home & Garden', name: 'Home & Garden', position: 0, count: 1 }] };

/** A page as the gateway serves it: with what its StorefrontIT says comes along. */
function bring(answers: object, at = Date.now()) {
    const parcel = document.createElement('script');
    parcel.type = 'application/json';
    parcel.id = 'brought';
    parcel.textContent = JSON.stringify({ at, answers });
    document.body.append(parcel);
}

describe('a page that brings its first answers along', () => {
    it('shows a product at once and does not ask for it', () => {
        const log = fakeShop({});
        bring({ '/api/v1/products/22804': details });
        open('/product/22804');
        expect(screen.getByRole('heading', { level: 1, name: 'Pink hanging lantern' })).toBeVisible();
        expect(addresses(log)).not.toContain('/api/v1/products/22804');
        expect(document.getElementById('brought')).toBeNull();
    });

    it('shows the products of a category at once', () => {
        const log = fakeShop({});
        bring({
            '/api/v1/categories': categories,
            '/api/v1/products?category=Home+%26+Garden+%3E+Pots&limit=24': { items: [lantern] },
        });
        open('/category/Home%20%26%20Garden/Pots');
        expect(screen.getByRole('article', { name: 'Pink hanging lantern' })).toBeVisible();
        expect(addresses(log).filter((address) => !address.startsWith('/api/v1/inventory'))).toEqual([]);
    });

    it('shows the home page at once', () => {
        const log = fakeShop({});
        bring({
            '/api/v1/categories': categories,
            '/api/v1/products?sort=newest&limit=4': { items: [lantern] },
            '/api/v1/products?sort=rating&limit=4': { items: [{ ...lantern, id: 'other', title: 'Mug' }] },
        });
        open('/');
        expect(screen.getByRole('article', { name: 'Pink hanging lantern' })).toBeVisible();
        expect(screen.getByRole('article', { name: 'Mug' })).toBeVisible();
        expect(screen.getByRole('link', { name: /Home & Garden/ })).toBeVisible();
        expect(addresses(log).filter((address) => !address.startsWith('/api/v1/inventory'))).toEqual([]);
    });

    it('asks anew for what is old, as on a page that the browser kept', async () => {
        fakeShop({ '/api/v1/products/22804': () => ({ ...details, title: 'Blue lantern' }) });
        bring({ '/api/v1/products/22804': details }, Date.now() - 120_000);
        open('/product/22804');
        expect(screen.getByRole('heading', { level: 1, name: 'Pink hanging lantern' })).toBeVisible();
        expect(await screen.findByRole('heading', { level: 1, name: 'Blue lantern' })).toBeVisible();
    });

    it('asks for what did not come along', async () => {
        fakeShop({ '/api/v1/products/22804': () => details });
        bring({});
        open('/product/22804');
        expect(await screen.findByRole('heading', { level: 1, name: 'Pink hanging lantern' })).toBeVisible();
    });
});
