import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { api } from '../api/api';
import type { Money } from '../api/contract';
import { Problem } from '../api/problem';
import type { ProductDetails } from '../catalogue/products';
import { useUnits, type Stock } from '../catalogue/useStock';
import { useCart, type CartItem } from './useCart';

/** So many products of a guest's cart are looked at: more are bought by those who log in. */
const MOST = 30;

/** An article in the cart as it stands today. */
export interface CheckedItem extends CartItem {
    stock: Stock;
}

export type CheckedCart = ReturnType<typeof useCheckedCart>;

/** The cart, and what changed since things were put in. A customer's is checked by the shop, a guest's here. */
export function useCheckedCart() {
    const cart = useCart();
    const guests = cart.isGuest ? cart.items : [];
    const productOf = useProducts(guests);
    const unitsOf = useUnits([guests.map(({ sku }) => sku)]);
    const items: CheckedItem[] = cart.isGuest
        ? guests.map((item) => checked(item, productOf(item), unitsOf(item.sku)))
        : cart.items.map((item) => ({ ...item, stock: item.available ?? 'unknown' }));
    return {
        ...cart,
        items,
        subtotal: cart.isGuest ? sum(items) : cart.subtotal,
        isCurrent: cart.isGuest ? guests.every((item) => productOf(item) !== 'unknown') : cart.isCurrent,
    };
}

/** Gone is what is not sold any more. */
type Known = ProductDetails | 'gone' | 'unknown';

function useProducts(items: readonly CartItem[]): (item: CartItem) => Known {
    const slugs = [...new Set(items.map(({ slug }) => slug ?? ''))].filter(Boolean).slice(0, MOST);
    const answers = useQueries({
        queries: slugs.map((slug) => ({
            queryKey: ['products', 'one', slug],
            queryFn: ({ signal }: { signal: AbortSignal }) =>
                api.get('/api/v1/products/{id}', { path: { id: slug }, signal }),
        })),
    });
    return ({ slug }) => known(answers[slugs.indexOf(slug ?? '')]);
}

function known(answer: UseQueryResult<ProductDetails> | undefined): Known {
    if (answer?.error instanceof Problem && answer.error.status === 404) {
        return 'gone';
    }
    return answer?.data ?? 'unknown';
}

function checked(item: CartItem, product: Known, stock: Stock): CheckedItem {
    if (product === 'unknown') {
        return { ...item, stock };
    }
    const looks = product === 'gone' ? {} : { category: product.category, image: product.images?.[0]?.urls['small'] };
    const variant =
        product === 'gone' || product.status !== 'ACTIVE'
            ? undefined
            : product.variants.find(({ sku, retired }) => sku === item.sku && !retired);
    if (!variant) {
        return { ...item, ...looks, unitPrice: undefined, lineTotal: undefined, changes: ['not_for_sale'], stock };
    }
    const { price } = variant;
    const isRepriced = item.unitPrice !== undefined && item.unitPrice.amount !== price.amount;
    const isShort = typeof stock === 'number' && stock < item.quantity;
    return {
        ...item,
        ...looks,
        unitPrice: price,
        lineTotal: { ...price, amount: price.amount * item.quantity },
        priceWas: isRepriced ? item.unitPrice : undefined,
        changes: [...(isRepriced ? ['price'] : []), ...(isShort ? ['too_few'] : [])],
        stock,
    };
}

function sum(items: readonly CartItem[]): Money | undefined {
    const sums = items.flatMap(({ lineTotal }) => lineTotal ?? []);
    const first = sums[0];
    return first && { ...first, amount: sums.reduce((all, { amount }) => all + amount, 0) };
}
