import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { session } from '../session/session';
import { issued } from '../test/fakeShop';
import { open } from '../test/open';
import { gbp } from '../test/buying';
import { orderButton, shop } from '../test/checkoutShop';

describe('guests', () => {
    const item = { sku: 'M1', quantity: 2, title: 'Mug', slug: 'mug', price: gbp(500) };

    /** A shop in which nobody is logged in, and things are in a guest’s cart. */
    function guestsShop() {
        const cart = { items: [] as object[], current: true };
        const { log } = shop({
            '/api/v1/cart': () => cart,
            'POST /api/v1/auth/login': () => issued('customer'),
            'POST /api/v1/cart/merge': () => {
                cart.items = [{ sku: 'M1', title: 'MUG', quantity: 2, unitPrice: gbp(500), lineTotal: gbp(1000) }];
                return cart;
            },
            'POST /api/v1/auth/register': () => Response.json({}, { status: 201 }),
            'POST /api/v1/auth/email/verify': () => new Response(null, { status: 204 }),
        });
        localStorage.clear();
        session.startOver();
        localStorage.setItem('cloudretail.cart', JSON.stringify([item]));
        return log;
    }

    async function logIn(person: ReturnType<typeof open>['person']) {
        await person.type(await screen.findByLabelText(/E-mail/), 'ada@example.org');
        await person.type(screen.getByLabelText(/^Password/), 'correct horse');
        await person.click(screen.getByRole('button', { name: 'Log in' }));
    }

    it('log in, and come back to checkout with their cart', async () => {
        guestsShop();
        const { person, where } = open('/checkout');
        await waitFor(() => expect(where()).toBe('/login?next=%2Fcheckout'));
        await logIn(person);
        await waitFor(() => expect(where()).toBe('/checkout'));
        expect(await orderButton('£10.00')).toBeEnabled();
        expect(screen.getByText('2 × Mug')).toBeVisible();
    });

    it('open an account, confirm their address, and come back to checkout with their cart', async () => {
        guestsShop();
        const { person, where, router } = open('/checkout');
        await person.click(await screen.findByRole('link', { name: 'Open an account' }));
        expect(where()).toBe('/login/register?next=%2Fcheckout');
        await person.type(await screen.findByLabelText(/Your name/), 'Ada');
        await person.type(screen.getByLabelText(/E-mail/), 'ada@example.org');
        await person.type(screen.getByLabelText(/^Password/), 'correct horse');
        await person.click(screen.getByLabelText(/consent/));
        await person.click(screen.getByRole('button', { name: 'Open an account' }));
        expect(await screen.findByText(/We sent a link/)).toBeVisible();
        await router.navigate('/account/verify-email#token');
        await person.click(await screen.findByRole('button', { name: /Confirm/ }));
        await person.click(await within(screen.getByRole('main')).findByRole('link', { name: 'Log in' }));
        expect(where()).toBe('/login?next=%2Fcheckout');
        await logIn(person);
        await waitFor(() => expect(where()).toBe('/checkout'));
        expect(await orderButton('£10.00')).toBeEnabled();
    });
});
