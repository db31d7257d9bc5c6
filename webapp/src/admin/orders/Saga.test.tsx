import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeShop, loggedInAs, problem } from '../../test/fakeShop';
import { open } from '../../test/open';

const ID = '00000000-0000-0000-0000-000000000001';

const handlers = (saga: () => unknown) => ({
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
const shopWith = (saga: () => unknown) => fakeShop(handlers(saga));

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

describe('in German', () => {
    const step = (more: object) => ({ ...reserved, ...more });

    it('is what services answered, and why something is tried again', async () => {
        localStorage.setItem('cloudretail.language', 'de');
        const lastProblem = 'ConnectException: Connection refused';
        shopWith(() => ({
            state: 'REFUNDING',
            attempts: 1,
            cancelRequested: true,
            lastProblem,
            steps: [
                reserved,
                step({
                    step: 'PAYING',
                    outcome: 'captured, but called off meanwhile',
                    lastProblem: 'Undecided: not yet',
                }),
                step({ step: 'REFUNDING', standing: 'WAITING', outcome: undefined, lastProblem }),
            ],
        }));
        open(`/admin/orders/${ID}`);
        const [held, paid, refund] = within(await screen.findByRole('list', { name: 'Schritte' })).getAllByRole(
            'listitem',
        );
        expect(held).toHaveTextContent(/Ware zurücklegen: erledigt – zurückgelegteinmal/);
        expect(paid).toHaveTextContent(/eingezogen, aber inzwischen storniert/);
        expect(paid).toHaveTextContent(/Der Dienst weiß noch nicht, was daraus wurde \(Undecided: not yet\)/);
        expect(refund).toHaveTextContent(/Der Dienst ist nicht zu erreichen \(ConnectException: Connection refused\)/);
        expect(screen.getAllByText('ConnectException: Connection refused')[0]).toHaveAttribute('lang', 'en');
        expect(screen.getAllByText(/Der Dienst ist nicht zu erreichen/)).toHaveLength(2);
    });

    it.each([
        ['released', 'freigegeben'],
        ['called off', 'storniert'],
        ['out_of_stock', 'Nicht vorrätig'],
        ['insufficient_funds', 'auf der Karte ist nicht genug Geld'],
        ['REFUNDED', 'Erstattet'],
    ])('%s is %s', async (outcome, said) => {
        localStorage.setItem('cloudretail.language', 'de');
        shopWith(() => ({ state: 'DONE', attempts: 0, cancelRequested: false, steps: [step({ outcome })] }));
        open(`/admin/orders/${ID}`);
        expect(await screen.findByText(`erledigt – ${said}`, { exact: false })).toBeVisible();
    });

    it('what nobody has words for stays as it was noted, in the language it is in', async () => {
        localStorage.setItem('cloudretail.language', 'de');
        const steps = [step({ outcome: 'beamed up', lastProblem: 'OddException: odd' })];
        shopWith(() => ({ state: 'DONE', attempts: 0, cancelRequested: false, steps }));
        open(`/admin/orders/${ID}`);
        expect(await screen.findByText('beamed up')).toHaveAttribute('lang', 'en');
        expect(screen.getByText('OddException: odd')).toHaveAttribute('lang', 'en');
    });

    it('are the reason of a payment and what became of a refund that was tried for a return', async () => {
        localStorage.setItem('cloudretail.language', 'de');
        fakeShop({
            ...handlers(() => ({ state: 'DONE', attempts: 0, cancelRequested: false, steps: [] })),
            [`/api/v1/orders/${ID}/history`]: () => ({
                entries: [],
                items: [
                    { step: 'REFUND', phase: 'RETRY', detail: 'UpstreamFailure: 500', at: '2026-01-02T03:04:05Z' },
                    { step: 'REFUND', phase: 'OUTCOME', detail: 'nothing to refund', at: '2026-01-02T03:04:06Z' },
                ],
            }),
            '/api/v1/payments': () => ({
                items: [
                    {
                        orderId: ID,
                        status: 'DECLINED',
                        reason: 'card_declined',
                        createdAt: '2026-01-02T03:04:05Z',
                    },
                ],
            }),
        });
        open(`/admin/orders/${ID}`);
        expect(await screen.findByText('nichts zu erstatten')).toBeVisible();
        expect(screen.getByText(/Der Dienst hat eine Störung/)).toBeVisible();
        expect(await screen.findByText('die Bank lehnt die Karte ab')).toBeVisible();
    });
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
