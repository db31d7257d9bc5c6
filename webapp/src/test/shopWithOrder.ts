import { orderOf } from './buying';
import { fakeShop, loggedInAs, problem } from './fakeShop';

export type Handlers = Parameters<typeof fakeShop>[0];

/** A shop with one order, o1, that stands like this, and the log of what it was asked. */
export function shopWithOrder(status: string, handlers: Handlers = {}, more: object = {}) {
    const state = { status };
    const order = () => ({ ...orderOf(state.status), ...more });
    const log = fakeShop({
        ...loggedInAs('customer'),
        '/api/v1/orders': () => ({ items: [order()] }),
        '/api/v1/orders/o1': order,
        '/api/v1/orders/o1/events': () => problem(404, 'not-found'),
        '/api/v1/orders/o1/history': () => ({ items: [], entries: [] }),
        '/api/v1/orders/o1/returns': () => ({ items: [] }),
        ...handlers,
    });
    return { state, log };
}
