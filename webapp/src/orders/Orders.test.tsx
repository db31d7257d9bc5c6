import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { gbp, liveStatus, orderOf } from '../test/buying';
import { addresses, problem } from '../test/fakeShop';
import { open } from '../test/open';
import { shopWithOrder } from '../test/shopWithOrder';

describe('the list of orders', () => {
    it('tells how each of them stands, and leads to it', async () => {
        shopWithOrder('SHIPPED');
        const { person, where } = open('/orders');
        const row = within(await screen.findByRole('row', { name: /1001/ }));
        expect(row.getByText('On its way')).toBeVisible();
        expect(row.getByText('£10.00')).toBeVisible();
        expect(row.getByText('2')).toBeVisible();
        await person.click(row.getByRole('link', { name: '1001' }));
        await waitFor(() => expect(where()).toBe('/orders/o1'));
        expect(await screen.findByRole('heading', { level: 1, name: 'Order 1001' })).toBeVisible();
    });

    it('is searched by the shop, and keeps that in the address', async () => {
        const { log } = shopWithOrder('SHIPPED');
        const { person, where } = open('/orders');
        await person.selectOptions(await screen.findByLabelText('Status'), 'Delivered');
        await person.type(screen.getByLabelText('Number or recipient'), 'Ada');
        await waitFor(() => expect(where()).toBe('/orders?status=DELIVERED&q=Ada'));
        await waitFor(() => expect(addresses(log).some((each) => /orders\?.*q=Ada/.test(each))).toBe(true));
    });

    it('says when there are none', async () => {
        shopWithOrder('SHIPPED', { '/api/v1/orders': () => ({ items: [] }) });
        open('/orders');
        expect(await screen.findByText('You have not ordered anything yet.')).toBeVisible();
    });

    it('that cannot be read says so', async () => {
        shopWithOrder('SHIPPED', { '/api/v1/orders': () => problem(503, 'unavailable', { detail: 'Away.' }) });
        open('/orders');
        expect(await screen.findByRole('alert')).toHaveTextContent('Away.');
    });
});

describe('an order', () => {
    it('says how far it is, line by line what it costs, and where it goes', async () => {
        const shipment = { carrier: 'Royal Mail', trackingNumber: 'RM1', shippedAt: '2026-03-02T10:00:00Z' };
        shopWithOrder('SHIPPED', {}, { shipment });
        open('/orders/o1');
        expect(await screen.findByText('Your order is on its way to you.')).toBeVisible();
        const progress = within(screen.getByRole('region', { name: 'How it stands' }));
        expect(progress.getByText('Sent off').closest('li')).toHaveAttribute('aria-current', 'step');
        expect(progress.getByText('Delivered').closest('li')).toHaveTextContent('still to come');
        expect(screen.getByText('2 × Mug')).toBeVisible();
        expect(screen.getByText('20% on £8.33 net')).toBeVisible();
        expect(screen.getByText('United Kingdom')).toBeVisible();
        expect(screen.getByText('Sent with Royal Mail, tracking number RM1')).toBeVisible();
    });

    it('shows what was ordered, and leads to it as far as that is known', async () => {
        const [line] = orderOf('CONFIRMED').items;
        const known = { ...line, sku: 'J1', title: 'JUG', slug: 'jug', image: '/api/v1/products/pictures/2/small' };
        shopWithOrder('CONFIRMED', {}, { items: [line, known] });
        open('/orders/o1');
        expect(await screen.findByRole('link', { name: '2 × Jug' })).toHaveAttribute('href', '/product/jug');
        expect(screen.getByText('2 × Mug')).not.toHaveAttribute('href');
        expect(document.querySelectorAll('main img')).toHaveLength(1);
        expect(document.querySelector('main img')).toHaveAttribute('src', known.image);
    });

    it('changes while one looks at it', async () => {
        const live = liveStatus();
        const { state, log } = shopWithOrder('PENDING', {
            '/api/v1/orders/o1/events': live.answer,
        });
        open('/orders/o1');
        expect(await screen.findByText(/We are checking prices/)).toBeVisible();
        await waitFor(() => expect(addresses(log)).toContain('/api/v1/orders/o1/events'));
        state.status = 'CONFIRMED';
        live.tell('CONFIRMED');
        expect(await screen.findByText('Your order is confirmed and paid.')).toBeVisible();
        state.status = 'SHIPPED';
        live.tell('SHIPPED');
        expect(await screen.findByText('Your order is on its way to you.')).toBeVisible();
    });

    it('says when it came how far', async () => {
        const entries = [
            { what: 'PENDING', by: 'customer', at: '2026-03-01T10:00:00Z' },
            { what: 'CONFIRMED', by: 'shop', at: '2026-03-01T10:07:00Z' },
        ];
        shopWithOrder('CONFIRMED', { '/api/v1/orders/o1/history': () => ({ items: [], entries }) });
        open('/orders/o1');
        const progress = within(await screen.findByRole('region', { name: 'How it stands' }));
        const confirmed = progress.getByText('Confirmed and paid').closest('li') as HTMLElement;
        await waitFor(() =>
            expect(confirmed.querySelector('time')).toHaveAttribute('datetime', '2026-03-01T10:07:00Z'),
        );
    });

    it('is shown without its times while nobody knows them', async () => {
        shopWithOrder('CONFIRMED', { '/api/v1/orders/o1/history': () => problem(503, 'unavailable') });
        open('/orders/o1');
        expect(await screen.findByText('Your order is confirmed and paid.')).toBeVisible();
        expect(screen.getByRole('button', { name: 'Cancel the order' })).toBeEnabled();
    });

    it('that was not possible says why', async () => {
        const shortages = [{ sku: 'M1', requested: 2, available: 1 }];
        shopWithOrder('REJECTED', {}, { reason: 'out_of_stock', shortages });
        open('/orders/o1');
        const why = within(await screen.findByRole('region', { name: 'This order could not be fulfilled.' }));
        expect(why.getByText('There is not enough left of something in it.')).toBeVisible();
        expect(why.getByText('Mug: 2 wanted, 1 left.')).toBeVisible();
        expect(screen.queryByRole('button', { name: 'Cancel the order' })).toBeNull();
    });

    it('of somebody else is not there', async () => {
        shopWithOrder('CONFIRMED', { '/api/v1/orders/o1': () => problem(404, 'not-found') });
        open('/orders/o1');
        expect(await screen.findByRole('heading', { name: /can’t find that page/ })).toBeVisible();
    });
});

describe('cancelling', () => {
    it('is asked for twice, and then told', async () => {
        const { state } = shopWithOrder('CONFIRMED', {
            'POST /api/v1/orders/o1/cancel': () => {
                state.status = 'CANCELLED';
                return orderOf('CANCELLED');
            },
        });
        const { person } = open('/orders/o1');
        await person.click(await screen.findByRole('button', { name: 'Cancel the order' }));
        expect(state.status).toBe('CONFIRMED');
        await person.click(await screen.findByRole('button', { name: 'Yes, cancel it' }));
        expect(await screen.findByText('Your order is cancelled. What was paid goes back.')).toBeVisible();
        expect(screen.getByText('The order is cancelled.')).toBeVisible();
    });

    it('takes a moment where a service is away', async () => {
        shopWithOrder('CONFIRMED', {
            'POST /api/v1/orders/o1/cancel': () => Response.json(orderOf('CONFIRMED'), { status: 202 }),
        });
        const { person } = open('/orders/o1');
        await person.click(await screen.findByRole('button', { name: 'Cancel the order' }));
        await person.click(await screen.findByRole('button', { name: 'Yes, cancel it' }));
        expect(await screen.findByText('The order is being cancelled. This takes a moment.')).toBeVisible();
    });

    it('that is under way is told, also to those who come back, and is not asked for again', async () => {
        const entries = [{ what: 'CANCELLATION_REQUESTED', by: 'customer', at: '2026-03-01T10:08:00Z' }];
        shopWithOrder('CONFIRMED', { '/api/v1/orders/o1/history': () => ({ items: [], entries }) });
        open('/orders/o1');
        expect(await screen.findByText(/Your order is being cancelled/)).toBeVisible();
        expect(screen.queryByRole('button', { name: 'Cancel the order' })).toBeNull();
    });

    it('comes too late for what was sent off meanwhile', async () => {
        const { state } = shopWithOrder('CONFIRMED', {
            'POST /api/v1/orders/o1/cancel': () => {
                state.status = 'SHIPPED';
                return problem(409, 'not-cancellable', { detail: 'It was shipped.' });
            },
        });
        const { person } = open('/orders/o1');
        await person.click(await screen.findByRole('button', { name: 'Cancel the order' }));
        await person.click(await screen.findByRole('button', { name: 'Yes, cancel it' }));
        expect(await screen.findByText('It was shipped.')).toBeVisible();
        expect(await screen.findByText('Your order is on its way to you.')).toBeVisible();
    });
});

describe('the invoice', () => {
    it('is downloaded in the customer’s name', async () => {
        const saved: string[] = [];
        vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
            saved.push(this.download);
        });
        URL.createObjectURL = () => 'blob:invoice';
        URL.revokeObjectURL = () => {};
        const pdf = () => new Response('%PDF', { headers: { 'Content-Type': 'application/pdf' } });
        const { log } = shopWithOrder('CONFIRMED', { '/api/v1/orders/o1/invoice': pdf });
        const { person } = open('/orders/o1');
        await person.click(await screen.findByRole('button', { name: 'Download the invoice' }));
        await waitFor(() => expect(saved).toEqual(['invoice-1001.pdf']));
        expect(log.find(({ address }) => address.endsWith('invoice'))?.headers.get('Authorization')).toMatch(/^Bearer/);
        vi.restoreAllMocks();
    });

    it('that is not to be had says so', async () => {
        shopWithOrder('CONFIRMED', {
            '/api/v1/orders/o1/invoice': () => problem(503, 'unavailable', { detail: 'Away.' }),
        });
        const { person } = open('/orders/o1');
        await person.click(await screen.findByRole('button', { name: 'Download the invoice' }));
        expect(await screen.findByText('Away.')).toBeVisible();
    });
});

describe('sending something back', () => {
    it('is asked for once, with how many and why', async () => {
        const returns: object[] = [];
        const { log } = shopWithOrder('DELIVERED', {
            'GET /api/v1/orders/o1/returns': () => ({ items: returns }),
            'POST /api/v1/orders/o1/returns': (_, { body }) => {
                const made = {
                    id: 'r1',
                    status: 'REQUESTED',
                    requestedAt: '2026-03-03T10:00:00Z',
                    ...(body as object),
                };
                returns.push(made);
                return Response.json(made, { status: 201 });
            },
        });
        const { person } = open('/orders/o1');
        await person.click(await screen.findByRole('button', { name: 'Return something' }));
        const dialog = within(await screen.findByRole('dialog'));
        const quantity = dialog.getByLabelText(/Mug/);
        await person.clear(quantity);
        await person.type(quantity, '1');
        await person.type(dialog.getByLabelText(/Why does it come back/), 'Too bright');
        await person.click(dialog.getByRole('button', { name: 'Ask for the return' }));
        expect(await screen.findByText('Asked for')).toBeVisible();
        expect(screen.getByText('1 × Mug')).toBeVisible();
        const sent = log.find(({ method, address }) => method === 'POST' && address.endsWith('returns'));
        expect(sent?.body).toEqual({ items: [{ sku: 'M1', quantity: 1 }], reason: 'Too bright' });
        expect(sent?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    });

    it('of nothing is not sent', async () => {
        const { log } = shopWithOrder('DELIVERED');
        const { person } = open('/orders/o1');
        await person.click(await screen.findByRole('button', { name: 'Return something' }));
        await person.type(await screen.findByLabelText(/Why does it come back/), 'Too bright');
        await person.click(screen.getByRole('button', { name: 'Ask for the return' }));
        expect(await screen.findByRole('alert')).toHaveTextContent('Say how many of something come back.');
        expect(log.some(({ method, address }) => method === 'POST' && address.endsWith('returns'))).toBe(false);
    });

    it('tells what became of it, and asks for no more than is left', async () => {
        const back = {
            id: 'r1',
            status: 'REFUNDED',
            requestedAt: '2026-03-03T10:00:00Z',
            items: [{ sku: 'M1', quantity: 2 }],
            refund: gbp(1000),
        };
        shopWithOrder('DELIVERED', { '/api/v1/orders/o1/returns': () => ({ items: [back] }) });
        open('/orders/o1');
        expect(await screen.findByText('Refunded')).toBeVisible();
        expect(screen.getByText(/£10.00 back/)).toBeVisible();
        expect(screen.queryByRole('button', { name: 'Return something' })).toBeNull();
    });

    it('that is more than was bought says so', async () => {
        shopWithOrder('DELIVERED', {
            'POST /api/v1/orders/o1/returns': () => problem(409, 'more-than-bought', { detail: 'Too many.' }),
        });
        const { person } = open('/orders/o1');
        await person.click(await screen.findByRole('button', { name: 'Return something' }));
        const quantity = await screen.findByLabelText(/Mug/);
        await person.clear(quantity);
        await person.type(quantity, '2');
        await person.type(screen.getByLabelText(/Why does it come back/), 'Too bright');
        await person.click(screen.getByRole('button', { name: 'Ask for the return' }));
        expect(await screen.findByRole('alert')).toHaveTextContent('Too many.');
        expect(screen.getByLabelText(/Why does it come back/)).toHaveValue('Too bright');
    });
});
