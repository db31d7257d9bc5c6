import { ask, type Reply } from '../api/api';
import type { AnswerOf, BodyOf } from '../api/contract';
import { useEdit } from '../ui/useEdit';

/** A product as those see it who manage it: whatever its status, with variants that were taken off sale. */
export type Product = AnswerOf<'get', '/api/v1/products/managed/{id}'>;
export type Variant = Product['variants'][number];
export type Picture = NonNullable<Product['images']>[number];
export type NewProduct = BodyOf<'post', '/api/v1/products'>;
export type NewVariant = NewProduct['variants'][number];
export type ProductEdit = BodyOf<'patch', '/api/v1/products/{id}'>;
export type VariantEdit = BodyOf<'patch', '/api/v1/products/{id}/variants/{sku}'>;

export const TAX_CLASSES = ['STANDARD', 'REDUCED', 'ZERO'] as const;

export function productKey(id: string) {
    return ['products', 'managed', id];
}

export function loadProduct(id: string, signal?: AbortSignal): Promise<Reply<Product>> {
    return ask('get', '/api/v1/products/managed/{id}', { path: { id }, signal });
}

/** A product to be changed unless somebody else changed it meanwhile. */
export function useProductEdit<C>(id: string, save: (change: C, ifMatch: string) => Promise<Reply<Product>>) {
    return useEdit({
        key: productKey(id),
        load: (signal) => loadProduct(id, signal),
        save,
        touches: [['products']],
    });
}
