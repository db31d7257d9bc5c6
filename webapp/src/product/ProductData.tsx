import type { ProductDetails } from '../catalogue/products';
import { readable } from '../catalogue/words';

/**
 * The product for search engines (schema.org) as data, which the pages' policy allows: nothing of it is run. A "<" is
 * written as an escape, so that no text of a vendor can end the element.
 */
export function ProductData({ product }: { product: ProductDetails }) {
    return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: asJson(describe(product)) }} />;
}

export function asJson(data: object): string {
    return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function describe(product: ProductDetails): object {
    const { origin } = document.location;
    return {
        '@context': 'https://schema.org',
        '@type': 'Product',
        name: readable(product.title),
        description: product.description,
        category: product.category,
        url: `${origin}/product/${product.slug}`,
        image: (product.images ?? [])
            .flatMap(({ urls }) => urls['large'] ?? [])
            .map((url) => new URL(url, origin).href),
        ...(product.brand && { brand: { '@type': 'Brand', name: product.brand } }),
        ...(product.rating !== undefined &&
            product.ratingCount > 0 && {
                aggregateRating: {
                    '@type': 'AggregateRating',
                    ratingValue: product.rating,
                    reviewCount: product.ratingCount,
                },
            }),
        offers: product.variants.map(({ sku, price, inStock }) => ({
            '@type': 'Offer',
            sku,
            price: (price.amount / 100).toFixed(2),
            priceCurrency: price.currency,
            ...(inStock !== undefined && {
                availability: `https://schema.org/${inStock ? 'InStock' : 'OutOfStock'}`,
            }),
        })),
    };
}
