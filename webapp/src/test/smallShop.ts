import { fakeShop, product } from './fakeShop';

export const lantern = product('22804', 'PINK HANGING LANTERN');
export const mug = product('21071', 'Vintage mug', { category: 'Home > Kitchen' });

const categories = {
    items: [
        { path: 'Home', name: 'Home', count: 2 },
        { path: 'Home > Kitchen', name: 'Kitchen', count: 1 },
        { path: 'Home > Lighting', name: 'Lighting', count: 1 },
    ],
};

/** A shop with a lantern and a mug that can be searched. */
export function smallShop() {
    return fakeShop({
        '/api/v1/categories': () => categories,
        '/api/v1/products': (query) => {
            const items = [lantern, mug].filter(
                (item) =>
                    item.title.toLowerCase().includes(query.get('q') ?? '') &&
                    item.category.startsWith(query.get('category') ?? ''),
            );
            return { items, facets: { category: items.map((item) => ({ value: item.category, count: 1 })) } };
        },
        '/api/v1/inventory': () => [
            { sku: '21071', available: 3 },
            { sku: '22804', available: 120 },
        ],
    });
}
