const BYTES = 5 * 1024;

/** A product as the shop shows it, with a description that makes it 5 kB. */
export function product() {
    const json = {
        id: '0198b6a2-6f1c-7c3e-9d5a-2f4b8c1d0e9f',
        sku: 'BENCH',
        name: 'White hanging heart tea light holder',
        price: { amount: 295, currency: 'GBP' },
        status: 'ACTIVE',
        description: '',
    };
    const sentence = 'A heart of white metal that holds a tea light and hangs wherever an evening wants to be warmer. ';
    const missing = BYTES - JSON.stringify(json).length;
    return JSON.stringify({ ...json, description: sentence.repeat(100).slice(0, missing) });
}
