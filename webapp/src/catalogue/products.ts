import type { AnswerOf } from '../api/contract';

export type Found = AnswerOf<'get', '/api/v1/products'>;
/** A product in a list. */
export type Product = Found['items'][number];
export type Facets = NonNullable<Found['facets']>;
/** A value to narrow a list by, and how many products it would leave. */
export type Facet = NonNullable<Facets['brand']>[number];
export type Category = AnswerOf<'get', '/api/v1/categories'>['items'][number];
/** A product on its own page. */
export type ProductDetails = AnswerOf<'get', '/api/v1/products/{id}'>;
export type Variant = ProductDetails['variants'][number];
export type Picture = NonNullable<ProductDetails['images']>[number];
