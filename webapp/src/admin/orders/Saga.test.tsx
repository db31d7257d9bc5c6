import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeShop, loggedInAs, problem } from '../../test/fakeShop';
import { open } from '../../test/open';

const ID = '00000000-0000-0000-0000-000000000001';

const shopWith = (saga: () => unknown) =>
    fakeShop({
        ...loggedInAs('admin'),
        [`/api/v1/orders/${ID}`]: () => ({
            id: ID,
            number: 'CR-1000001',
            status: 'CONFIRMED',
            items: [],
            createdAt: '2026-01-02T03:04:05Z',
        }),
        [`/api/v1/orders/${ID}/returns`]: () => ({ items: [] }),
        [`/api/v1/orders/${ID}/history`]: () => ({ entries: [], items: [] }),
        [`/api/v1/orders/${ID}/saga`]: saga,
        '/api/v1/payments': () => ({ items: [] }),
    });

const reserved = {
    step: 'RESERVING',
    standing: 'DONE',
    attempts: 1,
    begunAt: '2026-01-02T03:04:05.100Z',
    endedAt: '2026-01-02T03:04:05.600Z',
    outcome: 'held',
};

it('an order that waits shows for what, how often it was tried, and why it waits', async () => {
    shopWith(() => ({
        state: 'PAYING',
        attempts: 2,
        nextRunAt: '2026-01-02T03:05:05Z',
        deadlineAt: '2026-01-02T03:34:05Z',
        cancelRequested: false,
        lastProblem: 'timeout',
        steps: [
            reserved,
            {
                step: 'PAYING',
                standing: 'WAITING',
                attempts: 2,
                begunAt: '2026-01-02T03:04:06Z',
                lastProblem: 'timeout',
            },
        ],
    }));
    open(`/admin/orders/${ID}`);
    const steps = within(await screen.findByRole('list', { name: 'Steps' })).getAllByRole('listitem');
    expect(steps[0]).toHaveTextContent(/Reserve stock: done – heldtried once · took 0.5 s/);
    expect(steps[1]).toHaveTextContent(/Take the money: outcome unknown, waits to be tried again/);
    expect(steps[1]).toHaveTextContent(/tried 2 times.*Last problem: timeout/);
    const panel = within(screen.getByRole('region', { name: 'Its way through the services' }));
    expect(panel.getByRole('status')).toHaveTextContent('Take the money');
    expect(panel.getByText('Tried in vain')).toBeVisible();
    expect(panel.getByText('Turns back by itself')).toBeVisible();
});

it('an order that went through says that nothing comes next', async () => {
    shopWith(() => ({ state: 'DONE', attempts: 0, cancelRequested: false, steps: [reserved] }));
    open(`/admin/orders/${ID}`);
    expect(await screen.findByText(/nothing comes next/)).toBeVisible();
    expect(screen.queryByText('Tried in vain')).toBeNull();
});

it('costs its own part only when it cannot be read', async () => {
    shopWith(() => problem(503, 'unavailable'));
    open(`/admin/orders/${ID}`);
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
    expect(screen.getByText('No payment was begun for this order.')).toBeVisible();
});
