import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { addresses, fakeShop, loggedInAs, problem, versioned } from '../test/fakeShop';
import { open } from '../test/open';

const stock = { sku: 'MUG-1', onHand: 9, reserved: 2, available: 7, threshold: 5, low: false };
const sale = { id: 1, type: 'sale', onHandChange: -1, reservedChange: -1, createdAt: '2026-01-02T03:04:05Z' };
const shop = () => ({
    ...loggedInAs('vendor'),
    '/api/v1/inventory/managed/MUG-1': () => versioned(stock, '"5"'),
    'GET /api/v1/inventory/MUG-1/movements': () => ({ items: [sale] }),
});

it('stock that is running low is a list of its own', async () => {
    const log = fakeShop({
        ...loggedInAs('vendor'),
        '/api/v1/inventory/managed': () => ({ items: [{ ...stock, low: true }] }),
    });
    const { person, where } = open('/vendor/stock');
    expect(await screen.findByText('Running low')).toBeVisible();
    await person.selectOptions(screen.getByLabelText('Show'), 'Only what is running low');
    expect(where()).toBe('/vendor/stock?low=true');
    await waitFor(() => expect(addresses(log)).toContain('/api/v1/inventory/managed?limit=20&low=true'));
});

it('stock is found by how its SKU begins, and what can be ordered least is first', async () => {
    const log = fakeShop({ ...loggedInAs('vendor'), '/api/v1/inventory/managed': () => ({ items: [] }) });
    const { person, where } = open('/vendor/stock');
    await person.type(await screen.findByLabelText('SKU begins with'), 'mug');
    expect(await screen.findByText('No SKU begins like that.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: /^Available: sort/ }));
    expect(where()).toBe('/vendor/stock?q=mug&sort=available');
    await waitFor(() => expect(addresses(log)).toContain('/api/v1/inventory/managed?limit=20&q=mug&sort=available'));
});

it('a delivery is booked once however often it is sent, and the next is another', async () => {
    let away = true;
    const log = fakeShop({
        ...shop(),
        'POST /api/v1/inventory/MUG-1/movements': () => {
            const answer = away ? problem(503, 'unavailable', { detail: 'Away.' }) : stock;
            away = false;
            return answer;
        },
    });
    const { person } = open('/vendor/stock/MUG-1');
    expect(await screen.findByRole('rowheader', { name: 'Sold' })).toBeVisible();
    await person.type(screen.getByLabelText(/^Quantity/), '3');
    await person.click(screen.getByRole('button', { name: 'Book' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Away.');
    await person.click(screen.getByRole('button', { name: 'Book' }));
    expect(await screen.findByText('It is booked.')).toBeVisible();
    await person.type(screen.getByLabelText(/^Quantity/), '4');
    await person.click(screen.getByRole('button', { name: 'Book' }));
    const sent = () => log.filter(({ method, address }) => method === 'POST' && address.includes('movements'));
    await waitFor(() => expect(sent()).toHaveLength(3));
    const names = sent().map(({ headers }) => headers.get('Idempotency-Key'));
    expect(names[0]).toBe(names[1]);
    expect(names[2]).not.toBe(names[0]);
});

it('a correction needs a reason, and leaves what orders hold', async () => {
    const log = fakeShop({
        ...shop(),
        'POST /api/v1/inventory/MUG-1/movements': () =>
            problem(409, 'stock-would-not-fit', { detail: 'Orders hold 2 of them.' }),
    });
    const { person } = open('/vendor/stock/MUG-1');
    await person.selectOptions(await screen.findByLabelText('Kind'), 'Correction');
    expect(screen.getByLabelText(/^Reason/)).toBeRequired();
    await person.type(screen.getByLabelText(/^Quantity/), '-9');
    await person.type(screen.getByLabelText(/^Reason/), 'counted');
    await person.click(screen.getByRole('button', { name: 'Book' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Orders hold 2 of them.');
    expect(log.find(({ method, address }) => method === 'POST' && address.includes('movements'))?.body).toEqual({
        type: 'correction',
        quantity: -9,
        reason: 'counted',
    });
});

it('the threshold is what one says', async () => {
    const log = fakeShop({ ...shop(), 'PUT /api/v1/inventory/MUG-1/threshold': () => versioned(stock, '"8"') });
    const { person } = open('/vendor/stock/MUG-1');
    const field = await screen.findByLabelText(/^Threshold/);
    await person.clear(field);
    await person.type(field, '8');
    await person.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The threshold is saved.')).toBeVisible();
    const sent = log.find(({ method }) => method === 'PUT');
    expect(sent?.body).toEqual({ threshold: 8 });
    expect(sent?.headers.get('If-Match')).toBe('"5"');
});

it('a threshold that somebody else set is not overwritten unseen', async () => {
    fakeShop({ ...shop(), 'PUT /api/v1/inventory/MUG-1/threshold': () => problem(412, 'edited-meanwhile') });
    const { person } = open('/vendor/stock/MUG-1');
    const field = await screen.findByLabelText(/^Threshold/);
    await person.clear(field);
    await person.type(field, '8');
    await person.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Somebody else changed this');
    expect(field).toHaveValue(8);
});

it('of a file, every row that was refused is told', async () => {
    const refused = [{ line: 3, column: 'sku', reason: 'is not one of yours' }];
    fakeShop({
        ...loggedInAs('vendor'),
        'POST /api/v1/inventory/movements': () => ({ read: 2, booked: 1, refused }),
    });
    const { person } = open('/vendor/bookings');
    await person.upload(await screen.findByLabelText(/^CSV file/), new File(['sku'], 'm.csv', { type: 'text/csv' }));
    await person.click(screen.getByRole('button', { name: 'Book the file' }));
    expect(await screen.findByText('1 of 2 rows are booked.')).toBeVisible();
    expect(screen.getByText('is not one of yours')).toBeVisible();
});
