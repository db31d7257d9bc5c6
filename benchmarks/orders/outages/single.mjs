let orders = 0;

/** Places single orders of two lines as one buyer. */
export async function singleOrder(shop, buyers, skus) {
    const headers = await buyers.anyone();
    const name = `single-${Date.now().toString(36)}`;
    return (http) => {
        const number = orders++;
        const items = [0, 1].map((line) => ({ sku: skus[(number * 2 + line) % skus.length], quantity: 1 }));
        const wish = {
            items,
            paymentToken: 'tok_visa',
            shippingAddress: {
                name: 'Bench Mark',
                line1: '1 High Street',
                city: 'York',
                postalCode: 'YO1 7HH',
                country: 'GB',
            },
        };
        return http.postJson(`${shop.api}/orders`, wish, { ...headers, 'Idempotency-Key': `${name}-${number}` });
    };
}
