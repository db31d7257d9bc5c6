export function summary(product, variants) {
    return {
        id: product.id,
        slug: product.slug,
        title: product.title,
        brand: product.brand ?? undefined,
        category: product.category,
        priceFrom: gbp(product.priceMinor),
        variants: variants.map(item),
        rating: product.rating === null ? undefined : Number(product.rating),
        ratingCount: product.ratingCount,
        available: product.inStock ?? undefined,
    };
}

export function view(product, variants) {
    return {
        id: product.id,
        slug: product.slug,
        title: product.title,
        description: product.description,
        category: product.category,
        brand: product.brand ?? undefined,
        status: product.status,
        taxClass: product.taxClass,
        attributes: JSON.parse(product.attributes),
        images: [],
        priceFrom: gbp(product.priceMinor),
        variants: variants.map((variant) => ({
            ...item(variant),
            barcode: variant.barcode ?? undefined,
            weightGrams: variant.weightGrams ?? undefined,
            inStock: variant.inStock ?? undefined,
        })),
        rating: product.rating === null ? undefined : Number(product.rating),
        ratingCount: product.ratingCount,
        inStock: product.inStock ?? undefined,
        vendorId: product.vendorId,
        createdAt: instant(product.createdAt),
        updatedAt: instant(product.updatedAt),
        version: product.version,
    };
}

/** As ISO 8601 with the digits a second has in the shop's own answers: 0, 3 or 6. */
export function instant(text) {
    const [, day, time, fraction = ''] = /^(\S+) ([^.+]+)(?:\.(\d+))?\+00$/.exec(text);
    const digits = fraction.padEnd(Math.ceil(fraction.length / 3) * 3, '0');
    return `${day}T${time}${digits && `.${digits}`}Z`;
}

function item({ sku, options, priceMinor, currency }) {
    return { sku, options: JSON.parse(options), price: { amount: Number(priceMinor), currency } };
}

function gbp(priceMinor) {
    return { amount: Number(priceMinor), currency: 'GBP' };
}
