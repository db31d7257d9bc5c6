import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { problem } from '../test/fakeShop';
import { open } from '../test/open';
import { orderOf, quoteOf } from '../test/buying';
import { keys, orderButton, placed, shop, type Sent } from '../test/checkoutShop';

describe('a discount code', () => {
    async function type(person: ReturnType<typeof open>['person'], code: string) {
        await orderButton('£10.00');
        await person.click(screen.getByText('Have a discount code?'));
        const field = screen.getByLabelText(/Discount code/);
        await person.clear(field);
        await person.type(field, `${code}{Enter}`);
    }

    it('takes something off, and can be taken back', async () => {
        const { log } = shop();
        const { person } = open('/checkout');
        await type(person, 'TEN');
        expect(await orderButton('£9.00')).toBeEnabled();
        expect(screen.getByText('−£1.00')).toBeVisible();
        expect(screen.getByText('£5.00 each · £1.00 off · 20% tax: £1.67')).toBeVisible();
        await person.click(screen.getByRole('button', { name: 'Remove the code' }));
        expect(await orderButton('£10.00')).toBeEnabled();
        await type(person, 'TEN');
        await person.click(await orderButton('£9.00'));
        await waitFor(() => expect(placed(log)).toHaveLength(1));
        expect(placed(log)[0]?.body).toMatchObject({ discountCode: 'TEN' });
    });

    it.each([
        ['nobody made', { reason: 'unknown' }, 'There is no such code. Look at how it is written.'],
        [
            'asks for more, in whatever currency,',
            { reason: 'minimum', minimum: { amount: 5000, currency: 'EUR' } },
            'This code is for orders of goods for €50.00 or more.',
        ],
        ['is past its time', { reason: 'expired' }, 'This code is not valid any more.'],
        ['was used by this customer', { reason: 'limit-reached' }, 'You have used this code as often as you may.'],
        ['has other wishes', { reason: 'full-moon' }, 'This code can’t be used for this order.'],
        ['does not say why', {}, 'This code can’t be used for this order.'],
    ])('that %s says so by its field, and orders nothing', async (_, why, told) => {
        const { log } = shop({
            'POST /api/v1/orders/quote': (_, { body }) =>
                (body as Sent).discountCode ? problem(422, 'discount-refused', why) : quoteOf({}),
        });
        const { person } = open('/checkout');
        await type(person, 'NOPE');
        expect(await screen.findByText(told)).toBeVisible();
        expect(screen.getByLabelText(/Discount code/)).toHaveValue('NOPE');
        expect(await orderButton('£10.00')).toBeEnabled();
        expect(placed(log)).toHaveLength(0);
    });

    it('that was used up by somebody else meanwhile can be left out', async () => {
        const { log } = shop({
            'POST /api/v1/orders': (_, { body }) =>
                (body as Sent).discountCode
                    ? problem(422, 'discount-refused', { reason: 'used-up' })
                    : Response.json(orderOf('CONFIRMED', {}), { status: 201 }),
        });
        const { person, where } = open('/checkout');
        await type(person, 'TEN');
        await person.click(await orderButton('£9.00'));
        expect(await screen.findByRole('alert')).toHaveTextContent('This code was used as often as it may be.');
        await person.click(screen.getByRole('button', { name: 'Go on without the code' }));
        await person.click(await orderButton('£10.00'));
        await waitFor(() => expect(where()).toBe('/orders/o1'));
        expect(new Set(keys(log)).size).toBe(2);
    });
});
