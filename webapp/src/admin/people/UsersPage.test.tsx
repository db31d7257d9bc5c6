import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { addresses, fakeShop, loggedInAs } from '../../test/fakeShop';
import { open } from '../../test/open';

const user = (name: string) => ({
    id: name,
    email: `${name}@example.org`,
    displayName: name,
    roles: ['customer'],
    emailVerified: true,
    locked: false,
    createdAt: '2026-01-02T03:04:05Z',
});

it('users are paged by the server, forth and back', async () => {
    const log = fakeShop({
        ...loggedInAs('admin'),
        '/api/v1/users': (query) =>
            query.get('cursor') === 'two' ? { items: [user('Grace')] } : { items: [user('Ada')], nextCursor: 'two' },
    });
    const { person } = open('/admin/users');
    expect(await screen.findByRole('rowheader', { name: 'Ada' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Previous page' })).toBeDisabled();
    await person.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByRole('rowheader', { name: 'Grace' })).toBeVisible();
    expect(screen.queryByText('Ada')).toBeNull();
    expect(screen.getByRole('button', { name: 'Next page' })).toBeDisabled();
    await person.click(screen.getByRole('button', { name: 'Previous page' }));
    expect(await screen.findByRole('rowheader', { name: 'Ada' })).toBeVisible();
    expect(addresses(log).filter((address) => address.startsWith('/api/v1/users'))).toHaveLength(2);
});

it('users are filtered by the server, and the address says how', async () => {
    const log = fakeShop({ ...loggedInAs('admin'), '/api/v1/users': () => ({ items: [] }) });
    const { person, where } = open('/admin/users');
    await person.type(await screen.findByLabelText('Search by address or name'), 'ada');
    await waitFor(() => expect(where()).toBe('/admin/users?q=ada'));
    await waitFor(() => expect(addresses(log)).toContain('/api/v1/users?limit=20&q=ada'));
    expect(await screen.findByText('Nobody fits.')).toBeVisible();
});
