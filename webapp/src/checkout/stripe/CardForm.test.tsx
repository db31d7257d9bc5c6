import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { keys, orderButton, placed, shop, type Handlers } from '../../test/checkoutShop';
import { orderOf } from '../../test/buying';
import { problem } from '../../test/fakeShop';
import { open } from '../../test/open';

/** What is typed into Stripe's fields, and what came of it there. */
const stripe = { typed: '4242', made: 0, amounts: [] as unknown[], keys: [] as string[] };

/** Stripe.js as far as it is used here. */
function openStripe(key: string) {
    stripe.keys.push(key);
    const heard = new Map<string, () => void>();
    const elements = ({ amount }: { amount: number }) => {
        stripe.amounts.push(amount);
        return {
            create: () => ({
                on: (event: string, hears: () => void) => void heard.set(event, hears),
                mount: (place: HTMLElement) => {
                    place.innerHTML = '<button type="button">Another card</button>';
                    place.firstElementChild?.addEventListener('click', () => heard.get('change')?.());
                    setTimeout(() => heard.get('ready')?.());
                },
                destroy: () => undefined,
            }),
            update: (change: { amount: number }) => void stripe.amounts.push(change.amount),
            submit: () =>
                Promise.resolve(stripe.typed ? {} : { error: { message: 'Your card number is incomplete.' } }),
        };
    };
    const createPaymentMethod = () => Promise.resolve({ paymentMethod: { id: `pm_${++stripe.made}` } });
    return { elements, createPaymentMethod };
}

const scripts = () => document.querySelectorAll<HTMLScriptElement>('script[src="https://js.stripe.com/v3/"]');

/** The script comes, or does not. */
async function script(event: 'load' | 'error') {
    await waitFor(() => expect(scripts()).toHaveLength(1));
    if (event === 'load') {
        Object.assign(window, { Stripe: openStripe });
    }
    fireEvent[event](scripts()[0] as HTMLScriptElement);
}

const shopWithStripe = (handlers: Handlers = {}) =>
    shop({
        '/api/v1/payment-methods': () => ({ items: [{ provider: 'stripe', publishableKey: 'pk_test_1' }] }),
        ...handlers,
    });

beforeEach(() => {
    Object.assign(stripe, { typed: '4242', made: 0, amounts: [], keys: [] });
});

it('a shop in which no money moves asks nothing of Stripe', async () => {
    shop();
    open('/checkout');
    expect(await orderButton('£10.00')).toBeEnabled();
    expect(scripts()).toHaveLength(0);
});

describe('a card', () => {
    it('that cannot be typed says so, and can be once Stripe is there', async () => {
        const { log } = shopWithStripe();
        const { person, where } = open('/checkout');
        await script('error');
        expect(await screen.findByRole('alert')).toHaveTextContent('can’t be reached');
        expect(screen.getByRole('button', { name: 'Order and pay' })).toBeDisabled();
        await person.click(screen.getByRole('button', { name: 'Try again' }));
        await script('load');
        await person.click(await orderButton('£10.00'));
        await waitFor(() => expect(where()).toBe('/orders/o1'));
        expect(placed(log)[0]?.body).toMatchObject({ paymentToken: 'pm_1' });
        expect(stripe.keys).toEqual(['pk_test_1']);
        expect(stripe.amounts[0]).toBe(1000);
    });

    it('is charged what it costs by now', async () => {
        shopWithStripe();
        const { person } = open('/checkout');
        await orderButton('£10.00');
        await person.click(await screen.findByRole('radio', { name: /Express/ }));
        await orderButton('£15.95');
        await waitFor(() => expect(stripe.amounts.at(-1)).toBe(1595));
    });

    it('that is not complete orders nothing', async () => {
        const { log } = shopWithStripe();
        stripe.typed = '';
        const { person } = open('/checkout');
        await person.click(await orderButton('£10.00'));
        expect(await screen.findByRole('alert')).toHaveTextContent('Your card number is incomplete.');
        expect(placed(log)).toHaveLength(0);
        stripe.typed = '4242';
        await person.click(await orderButton('£10.00'));
        await waitFor(() => expect(placed(log)).toHaveLength(1));
    });

    it('pays one order, however often one tries', async () => {
        let away = true;
        const { log } = shopWithStripe({
            'POST /api/v1/orders': () =>
                away ? problem(503, 'unavailable', { detail: 'Away.' }) : orderOf('CONFIRMED'),
        });
        const { person, where } = open('/checkout');
        await person.click(await orderButton('£10.00'));
        expect(await screen.findByRole('alert')).toHaveTextContent('it stays one order');
        away = false;
        await person.dblClick(await orderButton('£10.00'));
        await waitFor(() => expect(where()).toBe('/orders/o1'));
        expect(placed(log)).toHaveLength(2);
        expect(new Set(keys(log)).size).toBe(1);
        expect(stripe.made).toBe(1);
    });

    it('of a bank that declines is refused, and another is another attempt', async () => {
        const { log } = shopWithStripe({
            'POST /api/v1/orders': () => ({ ...orderOf('REJECTED'), reason: 'payment_declined' }),
        });
        const { person } = open('/checkout');
        await person.click(await orderButton('£10.00'));
        expect(await screen.findByRole('alert')).toHaveTextContent('The payment was declined.');
        await person.click(screen.getByRole('button', { name: 'Another card' }));
        await person.click(await orderButton('£10.00'));
        await waitFor(() => expect(placed(log)).toHaveLength(2));
        expect(placed(log).map(({ body }) => body)).toMatchObject([{ paymentToken: 'pm_1' }, { paymentToken: 'pm_2' }]);
        expect(new Set(keys(log)).size).toBe(2);
    });
});
