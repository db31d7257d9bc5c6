import { api, ask } from '../api/api';
import type { AnswerOf } from '../api/contract';
import type { Translation } from '../i18n/message';
import { textsOf } from '../i18n/textsOf';

/*
 * What the compiler has to refuse, so that an API change or a missing translation breaks the check and not a page. It is
 * part of no bundle; `npm run check` fails when one of these lines compiles.
 */

export function calls(id: string) {
    const body = { title: 'Mug' };
    // @ts-expect-error there is no such address
    void api.get('/api/v1/prodcuts');
    // @ts-expect-error the address does not know this verb
    void api.delete('/api/v1/products');
    // @ts-expect-error the path has an id
    void api.get('/api/v1/users/{id}');
    // @ts-expect-error there is no such parameter
    void api.get('/api/v1/products', { query: { colour: 'red' } });
    // @ts-expect-error products are not sorted so
    void api.get('/api/v1/products', { query: { sort: 'sideways' } });
    // @ts-expect-error an edit names the version that was read
    void ask('patch', '/api/v1/products/{id}', { path: { id }, body });
    // @ts-expect-error an order names its attempt
    void api.post('/api/v1/inventory/{sku}/movements', { path: { sku: id }, body: { type: 'receipt', quantity: 1 } });
    // @ts-expect-error a field is missing
    void api.post('/api/v1/auth/password/forgot', { body: {} });
    // @ts-expect-error services alone ask this
    void api.get('/internal/users/{id}', { path: { id } });
}

export function answers(order: AnswerOf<'get', '/api/v1/orders/{id}'>): string {
    // @ts-expect-error there is no such field
    void order.colour;
    // @ts-expect-error it may be absent
    return order.reason;
}

const en = { hello: 'Hello {name}', bye: 'Bye', things: { one: '{count} thing', other: '{count} things' } } as const;
// @ts-expect-error a translation is missing
const incomplete: Translation<typeof en> = { hello: 'Hallo {name}', bye: 'Tschüss' };
const useTexts = textsOf({ en, de: incomplete });

export function Words() {
    const t = useTexts();
    // @ts-expect-error there is no such text
    t('helo');
    // @ts-expect-error the name is not filled in
    t('hello');
    // @ts-expect-error there is nothing to fill in
    t('bye', { name: 'Ada' });
    // @ts-expect-error how many there are is missing
    t('things', {});
    return t('things', { count: 1 });
}
