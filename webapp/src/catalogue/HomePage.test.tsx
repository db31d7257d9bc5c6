import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeShop, product, refusal } from '../test/fakeShop';
import { open } from '../test/open';

describe('the home page', () => {
    it('shows shelves and what is new, and leads on', async () => {
        fakeShop({
            '/api/v1/categories': () => ({
                items: [
                    { path: 'Home', name: 'Home', position: 0, count: 2 },
                    { path: 'Home > Lighting', name: 'Lighting', position: 0, count: 2 },
                    { path: 'Nothing', name: 'Nothing', position: 1, count: 0 },
                ],
            }),
            '/api/v1/products': () => ({ items: [product('1', 'PINK LANTERN', { rating: 4.5, ratingCount: 2 })] }),
        });
        const { person, where } = open('/');
        expect((await screen.findAllByRole('article', { name: 'Pink lantern' }))[0]).toBeVisible();
        expect(screen.getAllByText('4.5 of 5 stars')[0]).toBeInTheDocument();
        const shelves = within(screen.getByRole('navigation', { name: 'Have a look around' }));
        expect(shelves.getAllByRole('link')).toHaveLength(1);
        await person.click(shelves.getByRole('link', { name: /Home/ }));
        expect(where()).toBe('/category/Home');
    });

    it('costs no more than its part when the catalogue is away', async () => {
        fakeShop({ '/api/v1/products': () => refusal(403, { title: 'Away' }) });
        open('/');
        expect(await screen.findByRole('alert')).toHaveTextContent('Away');
        expect(screen.getByRole('heading', { level: 1, name: 'Gifts for every occasion' })).toBeVisible();
    });

    it('speaks German to those who want it, and remembers', async () => {
        fakeShop({});
        const { person } = open('/');
        await person.click(within(screen.getByRole('contentinfo')).getByRole('button', { name: 'Deutsch' }));
        expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Geschenke für jeden Anlass');
        expect(document.documentElement.lang).toBe('de-DE');
        expect(localStorage.getItem('cloudretail.language')).toBe('de');
    });
});
