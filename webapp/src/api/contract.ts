import type { paths as Inventory } from './generated/inventory';
import type { paths as Order } from './generated/order';
import type { paths as Payment } from './generated/payment';
import type { paths as Product } from './generated/product';
import type { paths as User } from './generated/user';

/*
 * What the API takes and answers, by address and verb. Pages name what they use by where it comes from, as in
 * AnswerOf<'get', '/api/v1/users'>['items'][number]: the names of schemas in the documents may change at any time.
 */

type Paths = User & Product & Order & Inventory & Payment;
export type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The addresses that know a verb. */
export type PathOf<V extends Verb> = {
    [P in keyof Paths]: Paths[P] extends Record<V, { responses: unknown }> ? P : never;
}[keyof Paths];

type OperationOf<V extends Verb, P extends PathOf<V>> = Paths[P] extends Record<V, infer O> ? O : never;

type ContentOf<R> = R extends { content: infer C extends object }
    ? C extends { 'application/json': infer J }
        ? J
        : Blob
    : undefined;

type Good = 200 | 201 | 202 | 204;

/** What comes back if all is well; undefined where that is nothing. */
export type AnswerOf<V extends Verb, P extends PathOf<V>> =
    OperationOf<V, P> extends { responses: infer R }
        ? { [S in keyof R & Good]: ContentOf<R[S]> }[keyof R & Good]
        : never;

type SentAs<C> = C extends { 'application/json': infer B } ? Loose<B> : Blob | string;

/** What is sent: an object where it is JSON, else a file or a text. */
export type BodyOf<V extends Verb, P extends PathOf<V>> =
    OperationOf<V, P> extends { requestBody: { content: infer C } } ? SentAs<C> : never;

type ParametersOf<V extends Verb, P extends PathOf<V>, Where extends string> =
    OperationOf<V, P> extends { parameters: { [W in Where]?: infer T } } ? T : never;

/** The query parameters an address knows. */
export type QueryOf<V extends Verb, P extends PathOf<V>> = Loose<NonNullable<ParametersOf<V, P, 'query'>>>;

type HeadersOf<V extends Verb, P extends PathOf<V>> = NonNullable<ParametersOf<V, P, 'header'>>;

/** Leaving out and saying undefined are the same where something may be left out. */
type Loose<T> = T extends object
    ? { [K in keyof T]: Partial<Pick<T, K>> extends Pick<T, K> ? T[K] | undefined : T[K] }
    : T;

type Given<Name extends string, T> = [T] extends [never]
    ? unknown
    : Partial<T> extends T
      ? { [N in Name]?: T | undefined }
      : { [N in Name]: T };

/** A header that some addresses demand and some take, as an option of this name. */
type Headed<H, Header extends string, Name extends string> = [H] extends [never]
    ? unknown
    : H extends { [N in Header]: string }
      ? { [N in Name]: string }
      : Header extends keyof H
        ? { [N in Name]?: string | undefined }
        : unknown;

/** What one call needs and may have: what the document demands is demanded here. */
export type OptionsOf<V extends Verb, P extends PathOf<V>> = Given<'path', NonNullable<ParametersOf<V, P, 'path'>>> &
    Given<'query', QueryOf<V, P>> &
    ([BodyOf<V, P>] extends [never] ? unknown : { body: BodyOf<V, P> }) &
    Headed<HeadersOf<V, P>, 'If-Match', 'ifMatch'> &
    Headed<HeadersOf<V, P>, 'Idempotency-Key', 'idempotencyKey'> & { signal?: AbortSignal | undefined };

/** An amount in minor units: pennies. */
export type Money = AnswerOf<'get', '/api/v1/products'>['items'][number]['priceFrom'];
