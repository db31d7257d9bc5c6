import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { problem, refusal } from '../test/fakeShop';
import { open } from '../test/open';
import { gbp, liveStatus, orderOf, paymentMethods } from '../test/buying';
import { keys, orderButton, placed, shop } from '../test/checkoutShop';

describe('checking out', () => {
    it('takes the address that is kept, and tells what it costs before it is ordered', async () => {
        const { log } = shop();
        const { person, where } = open('/checkout');
        expect(await screen.findByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible();
        expect(await screen.findByRole('radio', { name: /Ada.*1 Square/ })).toBeChecked();
        expect(await screen.findByRole('radio', { name: /Standard delivery.*Free/ })).toBeChecked();
        expect(screen.getByRole('radio', { name: /Visa.*Test card/ })).toBeChecked();
        await person.click(await orderButton('£10.00'));
        await waitFor(() => expect(where()).toBe('/orders/o1'));
        expect(await screen.findByText('Your order is confirmed and paid.')).toBeVisible();
        expect(placed(log).map(({ body }) => body)).toEqual([
            {
                shippingAddress: {
                    name: 'Ada',
                    line1: '1 Square',
                    city: 'London',
                    postalCode: 'N1 1AA',
                    country: 'GB',
                },
                paymentToken: 'tok_visa',
                expectedTotal: gbp(1000),
            },
        ]);
        expect(keys(log)[0]).toMatch(/^[0-9a-f]{32}$/);
    });

    it('costs more by express, and says of every line what it is made of', async () => {
        const { log } = shop();
        const { person } = open('/checkout');
        await person.click(await screen.findByRole('radio', { name: /Express delivery.*£5.95/ }));
        expect(await orderButton('£15.95')).toBeEnabled();
        const summary = within(screen.getByRole('complementary', { name: 'Your order' }));
        expect(summary.getByText('2 × Mug')).toBeVisible();
        expect(summary.getByText('£5.00 each · 20% tax: £1.67')).toBeVisible();
        expect(summary.getByText('20% on £13.29 net')).toBeVisible();
        expect(summary.getByText('£5.95')).toBeVisible();
        await person.click(await orderButton('£15.95'));
        await waitFor(() => expect(placed(log)).toHaveLength(1));
        expect(placed(log)[0]?.body).toMatchObject({ shippingMethod: 'express' });
    });

    it('orders once, however often one clicks', async () => {
        const { log } = shop({
            'POST /api/v1/orders': () =>
                new Promise((answer) => setTimeout(() => answer(orderOf('CONFIRMED', {})), 50)),
        });
        const { person, where } = open('/checkout');
        await person.dblClick(await orderButton('£10.00'));
        await waitFor(() => expect(where()).toBe('/orders/o1'));
        expect(placed(log)).toHaveLength(1);
    });

    it('shows how a pending order comes along', async () => {
        let status = 'PENDING';
        const live = liveStatus();
        shop({
            'POST /api/v1/orders': () => Response.json(orderOf('PENDING', {}), { status: 202 }),
            '/api/v1/orders/o1': () => orderOf(status, {}),
            '/api/v1/orders/o1/events': live.answer,
        });
        const { person } = open('/checkout');
        await person.click(await orderButton('£10.00'));
        expect(await screen.findByText(/We are checking prices, stock and payment/)).toBeVisible();
        status = 'CONFIRMED';
        live.tell('CONFIRMED');
        expect(await screen.findByText('Your order is confirmed and paid.')).toBeVisible();
    });
});

describe('another address', () => {
    it('is typed, and kept by those who want it', async () => {
        const { state, log } = shop({
            'POST /api/v1/users/me/addresses': (_, { body }) => Response.json(body, { status: 201 }),
        });
        state.addresses = [];
        const { person, where } = open('/checkout');
        expect(await screen.findByText(/Choose a country above/)).toBeVisible();
        expect(screen.getByRole('button', { name: 'Order and pay' })).toBeDisabled();
        await person.type(await screen.findByLabelText(/^Name/), 'Bea');
        await person.type(screen.getByLabelText(/Street/), '2 Weg');
        await person.type(screen.getByLabelText(/Postal code/), '10115');
        await person.type(screen.getByLabelText(/Town/), 'Berlin');
        await person.selectOptions(screen.getByLabelText(/Country/), 'Germany');
        await person.click(screen.getByLabelText(/Keep this address/));
        await person.click(await orderButton('£10.00'));
        await waitFor(() => expect(where()).toBe('/orders/o1'));
        const bea = { name: 'Bea', line1: '2 Weg', postalCode: '10115', city: 'Berlin', country: 'DE' };
        expect(placed(log)[0]?.body).toMatchObject({ shippingAddress: bea });
        expect(
            log.find(({ address }) => address === '/api/v1/shipping-methods?country=DE&weightGrams=600'),
        ).toBeTruthy();
        await waitFor(() =>
            expect(
                log.find(({ method, address }) => method === 'POST' && address.endsWith('/addresses'))?.body,
            ).toEqual({ ...bea, isDefault: false }),
        );
    });

    it('is in a country that the shop sends to', async () => {
        const { state } = shop();
        state.addresses = [];
        open('/checkout');
        const field = await screen.findByLabelText(/Country/);
        await waitFor(() =>
            expect(
                within(field)
                    .getAllByRole('option')
                    .map(({ textContent }) => textContent),
            ).toEqual(['', 'France', 'Germany', 'United Kingdom']),
        );
    });

    it('can be in any country while the shop does not say where it sends', async () => {
        const { state } = shop({ '/api/v1/shipping-methods': () => problem(503, 'unavailable') });
        state.addresses = [];
        open('/checkout');
        const field = await screen.findByLabelText(/Country/);
        expect(within(field).getByRole('option', { name: 'New Zealand' })).toBeInTheDocument();
    });

    it('that lacks something is not sent', async () => {
        const { state, log } = shop();
        state.addresses = [];
        const { person } = open('/checkout');
        await person.selectOptions(await screen.findByLabelText(/Country/), 'Germany');
        await person.click(await orderButton('£10.00'));
        expect(placed(log)).toHaveLength(0);
    });

    it('that the shop refuses says so by its field, and keeps what was typed', async () => {
        const errors = [{ field: 'shippingAddress.postalCode', message: 'is too long' }];
        const { person } = (() => {
            shop({ 'POST /api/v1/orders': () => refusal(400, { title: 'Invalid', detail: 'Look again.', errors }) });
            return open('/checkout');
        })();
        await person.click(await screen.findByRole('radio', { name: /Another address/ }));
        await person.type(await screen.findByLabelText(/^Name/), 'Bea');
        await person.type(screen.getByLabelText(/Street/), '2 Weg');
        await person.type(screen.getByLabelText(/Postal code/), '10115');
        await person.type(screen.getByLabelText(/Town/), 'Berlin');
        await person.selectOptions(screen.getByLabelText(/Country/), 'Germany');
        await person.click(await orderButton('£10.00'));
        expect(await screen.findByRole('alert')).toHaveTextContent('postalCode: is too long');
        expect(screen.getByLabelText(/Postal code/)).toHaveValue('10115');
        expect(screen.getByLabelText(/Postal code/)).toBeInvalid();
    });

    it('can be typed while those that are kept cannot be shown', async () => {
        shop({ '/api/v1/users/me/addresses': () => problem(503, 'unavailable', { detail: 'Away.' }) });
        open('/checkout');
        expect(await screen.findByText(/can’t be shown: type one here. Away./)).toBeVisible();
        expect(screen.getByLabelText(/Street/)).toBeEnabled();
    });
});

describe('paying', () => {
    it('is by a card of the sandbox, which the shop names', async () => {
        const { log } = shop();
        const { person } = open('/checkout');
        expect(await screen.findByRole('radio', { name: /Visa.*Pays at once.*Test card/ })).toBeChecked();
        expect(screen.queryByRole('radio', { name: /Empty card/ })).toBeNull();
        await person.click(screen.getByText(/More test cards/));
        expect(screen.getByRole('radio', { name: /Slow card.*Pays after ten seconds/ })).toBeVisible();
        await person.click(screen.getByRole('radio', { name: /New card.*Pays after a while/ }));
        await person.click(await orderButton('£10.00'));
        await waitFor(() => expect(placed(log)).toHaveLength(1));
        expect(placed(log)[0]?.body).toMatchObject({ paymentToken: 'tok_new' });
    });

    it('is by the cards that were there last while the payment service is away', async () => {
        localStorage.setItem('cloudretail.payment-methods', JSON.stringify(paymentMethods()));
        const { log } = shop({ '/api/v1/payment-methods': () => problem(503, 'unavailable', { detail: 'Away.' }) });
        const { person } = open('/checkout');
        expect(
            await screen.findByText(/Payments can’t be reached right now. You can order all the same/),
        ).toBeVisible();
        await person.click(await screen.findByRole('radio', { name: /New card/ }));
        await person.click(await orderButton('£10.00'));
        await waitFor(() => expect(placed(log)).toHaveLength(1));
        expect(placed(log)[0]?.body).toMatchObject({ paymentToken: 'tok_new' });
    });

    it('is possible by itself again once the payment service is back', async () => {
        vi.useFakeTimers({ shouldAdvanceTime: true });
        let away = true;
        shop({
            '/api/v1/payment-methods': () =>
                away ? problem(503, 'unavailable', { detail: 'Away.' }) : paymentMethods(),
        });
        open('/checkout');
        const alert = await screen.findByRole('alert');
        expect(alert).toHaveTextContent('Away.');
        await vi.advanceTimersByTimeAsync(6_000);
        expect(alert).toBeVisible();
        away = false;
        await vi.advanceTimersByTimeAsync(6_000);
        vi.useRealTimers();
        expect(await orderButton('£10.00')).toBeEnabled();
        expect(screen.queryByRole('alert')).toBeNull();
    });

    it('is not possible while nobody ever said how, and that costs this step alone', async () => {
        let away = true;
        shop({
            '/api/v1/payment-methods': () =>
                away ? problem(503, 'unavailable', { detail: 'Away.' }) : paymentMethods(),
        });
        const { person } = open('/checkout');
        expect(await screen.findByRole('alert')).toHaveTextContent('Away.');
        expect(await screen.findByText('2 × Mug')).toBeVisible();
        expect(screen.getByRole('button', { name: 'Order and pay' })).toBeDisabled();
        expect(screen.getByText(/as soon as it is known how you can pay/)).toBeVisible();
        away = false;
        await person.click(screen.getByRole('button', { name: 'Try again' }));
        expect(await orderButton('£10.00')).toBeEnabled();
    });

    it('by a provider that was told no key for these pages is not pretended', async () => {
        shop({ '/api/v1/payment-methods': () => ({ items: [{ provider: 'stripe' }] }) });
        open('/checkout');
        expect(await screen.findByText(/not set up to take cards/)).toBeVisible();
        expect(screen.getByRole('button', { name: 'Order and pay' })).toBeDisabled();
        expect(screen.queryByRole('radio', { name: /Visa/ })).toBeNull();
    });
});
