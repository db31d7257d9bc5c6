/** What the shop is to show of a product that was imported, as far as the file says it. */
export function expected({ title, description, category, brand, attributes, variants }) {
    return {
        title,
        description,
        category,
        brand,
        attributes,
        priceFrom: money(Math.min(...variants.map(pence))),
        variants: variants.map((variant) => ({
            sku: variant.sku,
            options: variant.options,
            price: money(pence(variant)),
            barcode: variant.barcode,
            weightGrams: variant.weightGrams,
        })),
    };
}

/** The same parts of what the shop showed. */
export function shown({ title, description, category, brand, attributes, priceFrom, variants }) {
    return {
        title,
        description,
        category,
        brand,
        attributes,
        priceFrom,
        variants: variants.map(({ sku, options, price, barcode, weightGrams }) => ({
            sku,
            options,
            price,
            barcode,
            weightGrams,
        })),
    };
}

export function pence({ price }) {
    return Math.round(price * 100);
}

function money(amount) {
    return { amount, currency: 'GBP' };
}
