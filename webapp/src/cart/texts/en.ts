export const en = {
    cart: 'Cart',
    cartWith: { one: 'Cart, {count} item', other: 'Cart, {count} items' },
    empty: 'Your cart is empty',
    emptyText: 'Things you put in wait here for you.',
} as const;
