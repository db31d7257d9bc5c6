import assert from 'node:assert/strict';

/** Stripe.js as far as checkout uses it. What is typed into its fields stays there. */
const STRIPE = `
    window.Stripe = () => {
        const heard = {};
        const field = () => document.querySelector('#stripe-number');
        return {
            elements: () => ({
                create: () => ({
                    on: (event, hears) => { heard[event] = hears; },
                    mount: (place) => {
                        place.innerHTML = '<label for="stripe-number">Card number</label> <input id="stripe-number" autocomplete="off">';
                        field().addEventListener('input', () => heard.change());
                        setTimeout(() => heard.ready());
                    },
                    destroy: () => {},
                }),
                update: () => {},
                submit: async () => (field().value ? {} : { error: { message: 'Your card number is incomplete.' } }),
            }),
            createPaymentMethod: async () => ({ paymentMethod: { id: 'pm_made_up' } }),
        };
    };
`;
const ADDRESS = 'https://js.stripe.com/**';

/**
 * Pays by a card that is typed into Stripe's fields, in the made-up shop; no real Stripe is asked.
 *
 * @param {import('./visit.mjs').Visit} visit
 */
export async function cards({ page, check, look, at, shop }) {
    const order = page.getByRole('button', { name: /^Order and pay £/ });
    shop.buying.takeByStripe();

    await check(
        'is told when Stripe cannot be reached, and types a card once it can',
        async () => {
            await page.route(ADDRESS, (route) => route.abort());
            await at('/checkout');
            await page.getByRole('alert').getByText('Check your connection').waitFor();
            assert.ok(await page.getByRole('button', { name: 'Order and pay' }).isDisabled());
            await look('checkout-stripe-away');
            await page.unroute(ADDRESS);
            await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/javascript', body: STRIPE }));
            await page.getByRole('button', { name: 'Try again' }).click();
            await page.getByLabel('Card number').waitFor();
            await order.click();
            await page.getByText('Your card number is incomplete.').waitFor();
            await look('checkout-card');
        },
        { provokes: /ERR_FAILED .*js\.stripe\.com/s },
    );
    await check('pays by it, and the shop never sees its number', async () => {
        const number = '4242424242424242';
        const sent = [];
        page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
        await page.getByLabel('Card number').fill(number);
        await order.click();
        await page.getByText('Your order is confirmed and paid.').waitFor();
        assert.ok(
            sent.some((each) => each.includes('"paymentToken":"pm_made_up"')),
            'the order names the card as Stripe does',
        );
        assert.ok(!sent.some((each) => each.includes(number)), 'the number went to the shop');
    });
}
