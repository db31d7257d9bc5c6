import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { liveStatus } from '../test/buying';
import { problem } from '../test/fakeShop';
import { open } from '../test/open';
import { shopWithOrder, type Handlers } from '../test/shopWithOrder';

describe('a payment that the bank asks about', () => {
    /** A pending order whose payment waits for its customer. */
    function asking(provider: 'sandbox' | 'stripe', handlers: Handlers = {}) {
        const live = liveStatus();
        const asked = shopWithOrder('PENDING', {
            '/api/v1/orders/o1/events': live.answer,
            '/api/v1/payments/orders/o1/action': () => ({ provider, clientSecret: 'pi_1_secret_2' }),
            ...handlers,
        });
        const tell = (status: string) => {
            asked.state.status = status;
            live.tell(status);
        };
        return { ...asked, tell };
    }

    const answers = (log: ReturnType<typeof asking>['log']) => log.filter(({ method }) => method === 'PUT');

    it('is confirmed in the sandbox, which plays the bank, and goes on', async () => {
        const { log, tell } = asking('sandbox', {
            'PUT /api/v1/payments/orders/o1/action': () => new Response(null, { status: 204 }),
        });
        const { person } = open('/orders/o1');
        const progress = within(await screen.findByRole('region', { name: 'How it stands' }));
        expect(await progress.findByText('Your bank asks you to confirm this payment.')).toBeVisible();
        await person.click(progress.getByRole('button', { name: 'Confirm the payment' }));
        expect(await screen.findByText(/£10.00 is to be paid/)).toBeVisible();
        expect(answers(log)).toHaveLength(0);
        await person.click(screen.getByRole('button', { name: 'Yes, pay it' }));
        expect(await progress.findByText(/We are asking your bank/)).toBeVisible();
        expect(answers(log).map(({ body }) => body)).toEqual([{ confirmed: true }]);
        expect(screen.queryByRole('button', { name: 'Confirm the payment' })).toBeNull();
        tell('CONFIRMED');
        expect(await progress.findByText('Your order is confirmed and paid.')).toBeVisible();
    });

    it('is refused there, and the order does not come about', async () => {
        const { log, tell } = asking('sandbox', {
            'PUT /api/v1/payments/orders/o1/action': () => new Response(null, { status: 204 }),
        });
        const { person } = open('/orders/o1');
        await person.click(await screen.findByRole('button', { name: 'Confirm the payment' }));
        await person.click(await screen.findByRole('button', { name: 'No, refuse it' }));
        await waitFor(() => expect(answers(log).map(({ body }) => body)).toEqual([{ confirmed: false }]));
        tell('REJECTED');
        expect(await screen.findByText('Your order did not come about. Nothing is charged.')).toBeVisible();
    });

    it('can be answered again where the answer was not heard, and was where another window did', async () => {
        let away = true;
        asking('sandbox', {
            'PUT /api/v1/payments/orders/o1/action': () =>
                away ? problem(503, 'unavailable', { detail: 'Away.' }) : problem(409, 'nothing-to-confirm'),
        });
        const { person } = open('/orders/o1');
        await person.click(await screen.findByRole('button', { name: 'Confirm the payment' }));
        await person.click(await screen.findByRole('button', { name: 'Yes, pay it' }));
        expect(await screen.findByRole('alert')).toHaveTextContent('Away.');
        away = false;
        await person.click(screen.getByRole('button', { name: 'Yes, pay it' }));
        expect(await screen.findByText(/We are asking your bank/)).toBeVisible();
    });

    it('is not asked about any more when the order is being cancelled', async () => {
        const entries = [{ what: 'CANCELLATION_REQUESTED', by: 'customer', at: '2026-03-01T10:08:00Z' }];
        asking('sandbox', { '/api/v1/orders/o1/history': () => ({ items: [], entries }) });
        open('/orders/o1');
        expect(await screen.findByText(/Your order is being cancelled/)).toBeVisible();
        expect(screen.queryByRole('button', { name: 'Confirm the payment' })).toBeNull();
    });

    it('is confirmed by Stripe.js where that takes the money', async () => {
        const stripe = { said: [] as unknown[], answer: {} as object };
        const { tell } = asking('stripe', {
            '/api/v1/payment-methods': () => ({ items: [{ provider: 'stripe', publishableKey: 'pk_test_1' }] }),
        });
        const { person } = open('/orders/o1');
        const button = await screen.findByRole('button', { name: 'Confirm the payment' });
        await waitFor(() => expect(button).toBeEnabled());
        await person.click(button);
        const script = await waitFor(() => {
            const found = document.querySelector('script[src="https://js.stripe.com/v3/"]');
            expect(found).not.toBeNull();
            return found as HTMLScriptElement;
        });
        fireEvent.error(script);
        expect(await screen.findByRole('alert')).toHaveTextContent('Your bank can’t be reached');

        await person.click(button);
        Object.assign(window, {
            Stripe: (key: string) => ({
                handleNextAction: (of: object) => {
                    stripe.said.push({ key, ...of });
                    return Promise.resolve(stripe.answer);
                },
            }),
        });
        stripe.answer = {
            error: { message: 'The bank did not answer.', payment_intent: { status: 'requires_action' } },
        };
        const again = await waitFor(() => {
            const found = document.querySelector('script[src="https://js.stripe.com/v3/"]');
            expect(found).not.toBeNull();
            return found as HTMLScriptElement;
        });
        fireEvent.load(again);
        expect(await screen.findByText('The bank did not answer.')).toBeVisible();

        stripe.answer = { paymentIntent: { status: 'requires_capture' } };
        await person.click(screen.getByRole('button', { name: 'Confirm the payment' }));
        expect(await screen.findByText(/We are asking your bank/)).toBeVisible();
        const asked = { key: 'pk_test_1', clientSecret: 'pi_1_secret_2' };
        expect(stripe.said).toEqual([asked, asked]);
        tell('CONFIRMED');
        expect(await screen.findByText('Your order is confirmed and paid.')).toBeVisible();
    });
});
