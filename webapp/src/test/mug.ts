import { versioned } from './fakeShop';

/** A price in pounds. */
export const price = (amount: number) => ({ amount, currency: 'GBP' });

/** A product as its vendor sees it. */
export const mug = (more: object = {}) => ({
    id: 'p1',
    slug: 'mug',
    title: 'Mug',
    category: 'Home',
    description: '',
    status: 'DRAFT',
    variants: [{ sku: 'MUG-1', price: price(295), options: { colour: 'red' } }],
    images: [],
    ...more,
});

/** It with its version, where the shop has it. */
export const managed = (more?: object) => ({ '/api/v1/products/managed/p1': () => versioned(mug(more), '"1"') });
