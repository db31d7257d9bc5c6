import { createServer } from 'node:http';

/** As much of a shop as a replay sees of it, in memory: for tests of the replay, which has no shop to start. */
export class PretendShop {
    #server;
    accounts = new Map();
    stock = new Map();
    orders = new Map();
    returns = new Map();
    bookings = new Set();
    asked = [];

    async open() {
        this.#server = createServer((request, response) => this.#serve(request, response));
        await new Promise((listening) => this.#server.listen(0, '127.0.0.1', listening));
        this.gateway = `http://127.0.0.1:${this.#server.address().port}`;
        return this;
    }

    close() {
        this.#server.close();
        this.#server.closeAllConnections();
    }

    async #serve(request, response) {
        let text = '';
        for await (const part of request) {
            text += part;
        }
        const url = new URL(request.url, 'http://shop');
        const path = url.pathname.replace('/api/v1', '');
        const json = request.headers['content-type'] === 'application/json' && text ? JSON.parse(text) : undefined;
        this.asked.push(`${request.method} ${path}`);
        const key = request.headers['idempotency-key'];
        const { status, headers, ...answer } = this.#answer(request.method, path, { url, json, text, key });
        response.writeHead(status ?? 200, { 'Content-Type': 'application/json', ...headers });
        response.end(JSON.stringify(answer.body));
    }

    #answer(method, path, { url, json, text, key }) {
        const [, kind, id, action] = path.split('/');
        switch (`${method} ${kind} ${action ?? (id && kind !== 'orders' && kind !== 'returns' ? id : '')}`.trim()) {
            case 'POST auth login':
                return { body: { accessToken: 't' } };
            case 'POST users':
                return this.#invite(json);
            case 'GET users':
                return {
                    body: {
                        items: [...this.accounts.values()].filter(({ email }) => email === url.searchParams.get('q')),
                    },
                };
            case 'POST products imports':
                return this.#import(text);
            case 'GET products 1':
                return { body: { status: 'done', refused: 0 } };
            case 'GET inventory':
                return { body: url.searchParams.getAll('sku').filter((sku) => this.stock.has(sku)) };
            case 'POST inventory movements':
                return this.#receive(text, key);
            case 'GET inventory managed':
                return { body: { items: [...this.stock].map(([sku, onHand]) => ({ sku, onHand, reserved: 0 })) } };
            case 'GET inventory ledger':
                return {
                    body: { balanced: true, skus: this.stock.size, movements: 1, sums: { held: 0 }, differing: 0 },
                };
            case 'POST orders':
                return this.#order(json, key);
            case 'GET orders':
                return { body: { items: [...this.orders.values()] } };
            case 'POST orders ship':
            case 'POST orders deliver':
                return {
                    body: Object.assign(this.orders.get(id), { status: action === 'ship' ? 'SHIPPED' : 'DELIVERED' }),
                };
            case 'POST orders returns':
                return this.#askBack(this.orders.get(id), json, key);
            case 'POST returns receive':
                return this.#takeBack(this.returns.get(id));
            case 'GET reconciliation':
                return {
                    body: { asOf: new Date().toISOString(), reconciled: true, problems: [], moreProblems: 0, gaps: {} },
                };
            default:
                return { status: 404, body: { type: 'about:blank' } };
        }
    }

    #invite({ email }) {
        if (this.accounts.has(email)) {
            return { status: 409, body: { type: '/problems/email-taken' } };
        }
        this.accounts.set(email, { id: `account-${this.accounts.size}`, email });
        return { status: 201, body: this.accounts.get(email) };
    }

    #import(csv) {
        const [, ...rows] = csv.trim().split('\r\n');
        rows.forEach((row) => this.stock.set(row.split(',')[0], this.stock.get(row.split(',')[0]) ?? 0));
        return { status: 202, body: { id: '1' } };
    }

    #receive(csv, key) {
        const [, ...rows] = csv.trim().split('\r\n');
        if (!this.bookings.has(key)) {
            this.bookings.add(key);
            rows.map((row) => row.split(',')).forEach(([sku, , units]) => this.#move(sku, Number(units)));
        }
        return { body: { read: rows.length, booked: rows.length, refused: [] } };
    }

    #order({ items }, key) {
        const known = [...this.orders.values()].find((each) => each.key === key);
        if (known) {
            return {
                status: 201,
                headers: { 'Idempotency-Replayed': 'true' },
                body: { ...known, status: 'CONFIRMED' },
            };
        }
        const amount = items.reduce((sum, { quantity, agreedPrice }) => sum + quantity * agreedPrice.amount, 0);
        const order = { id: `order-${this.orders.size}`, key, items, status: 'CONFIRMED', total: { amount } };
        items.forEach(({ sku, quantity }) => this.#move(sku, -quantity));
        this.orders.set(order.id, order);
        return { status: 201, body: order };
    }

    #askBack(order, { items }, key) {
        const known = [...this.returns.values()].find((each) => each.order === order && each.key === key);
        if (known) {
            return { status: 201, headers: { 'Idempotency-Replayed': 'true' }, body: view(known) };
        }
        const amount = items.reduce((sum, { sku, quantity }) => sum + this.#cost(order, sku, quantity), 0);
        const made = { id: `return-${this.returns.size}`, order, key, items, status: 'REQUESTED', refund: { amount } };
        this.returns.set(made.id, made);
        return { status: 201, body: view(made) };
    }

    #cost(order, sku, units) {
        const [{ agreedPrice }] = order.items.filter((item) => item.sku === sku);
        return units * agreedPrice.amount;
    }

    #takeBack(made) {
        if (made.status === 'REQUESTED') {
            made.status = 'REFUNDED';
            made.items.forEach(({ sku, quantity }) => this.#move(sku, quantity));
        }
        return { body: view(made) };
    }

    #move(sku, units) {
        this.stock.set(sku, this.stock.get(sku) + units);
    }
}

function view({ id, status, refund }) {
    return { id, status, refund };
}
