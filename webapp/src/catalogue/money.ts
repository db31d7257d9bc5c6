import type { Money, Product } from '../api/types';

/** As a British shop writes it: "£2.55". */
export function format(money: Money): string {
    const style = new Intl.NumberFormat('en-GB', { style: 'currency', currency: money.currency });
    const digits = style.resolvedOptions().maximumFractionDigits ?? 2;
    return style.format(money.amount / 10 ** digits);
}

/** What the cheapest variant costs, with "From" if others cost more. */
export function priceOf(product: Product): string {
    const price = format(product.priceFrom);
    return product.variants.some((variant) => variant.price.amount > product.priceFrom.amount)
        ? `From ${price}`
        : price;
}
