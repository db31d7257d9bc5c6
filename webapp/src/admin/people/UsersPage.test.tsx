import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addresses, fakeShop, loggedInAs } from '../../test/fakeShop';
import { open } from '../../test/open';

const user = (name: string) => ({
    id: name,
    email: `${name}@example.org`,
    displayName: name,
    roles: ['customer'],
    emailVerified: true,
    invited: false,
    locked: false,
    secondFactor: false,
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

it('vendors are found among all users', async () => {
    const log = fakeShop({
        ...loggedInAs('admin'),
        '/api/v1/users': (query) => ({ items: [user(query.get('role') === 'vendor' ? 'Veronica' : 'Ada')] }),
    });
    const { person, where } = open('/admin/users');
    await person.selectOptions(await screen.findByLabelText('Role'), 'Vendor');
    await waitFor(() => expect(where()).toBe('/admin/users?role=vendor'));
    expect(await screen.findByRole('rowheader', { name: 'Veronica' })).toBeVisible();
    expect(addresses(log)).toContain('/api/v1/users?limit=20&role=vendor');
});

it('a list tells who was invited only, who is locked, and who has a second factor', async () => {
    fakeShop({
        ...loggedInAs('admin'),
        '/api/v1/users': () => ({
            items: [
                { ...user('Ada'), secondFactor: true },
                { ...user('Grace'), invited: true, emailVerified: false },
                { ...user('Eve'), locked: true },
            ],
        }),
    });
    open('/admin/users');
    const rowOf = async (name: string) => (await screen.findByRole('rowheader', { name })).closest('tr');
    expect(within((await rowOf('Ada')) as HTMLElement).getByText('On')).toBeVisible();
    expect(await rowOf('Grace')).toHaveTextContent('Invited');
    expect(await rowOf('Eve')).toHaveTextContent('Locked');
});

describe('an account’s page', () => {
    it('offers to take a second factor away where there is one', async () => {
        let isOn = true;
        fakeShop({
            ...loggedInAs('admin'),
            '/api/v1/users/Ada': () => ({ ...user('Ada'), secondFactor: isOn }),
            'DELETE /api/v1/users/Ada/totp': () => {
                isOn = false;
                return new Response(null, { status: 204 });
            },
        });
        const { person } = open('/admin/users/Ada');
        await person.click(await screen.findByRole('button', { name: 'Remove second factor' }));
        const dialog = within(screen.getByRole('dialog'));
        await person.click(dialog.getByRole('button', { name: 'Remove second factor' }));
        expect(await screen.findByText('Ada has no second factor any more.')).toBeVisible();
        await waitFor(() => expect(screen.queryByRole('button', { name: 'Remove second factor' })).toBeNull());
    });

    it('offers to invite again only who has not come yet', async () => {
        fakeShop({
            ...loggedInAs('admin'),
            '/api/v1/users/Grace': () => ({ ...user('Grace'), invited: true, emailVerified: false }),
            '/api/v1/users/Eve': () => ({ ...user('Eve'), emailVerified: false }),
        });
        const { router } = open('/admin/users/Grace');
        expect(await screen.findByRole('button', { name: 'Send the invitation again' })).toBeVisible();
        await router.navigate('/admin/users/Eve');
        expect(await screen.findByRole('heading', { name: 'Eve' })).toBeVisible();
        expect(screen.getByText('Address not confirmed')).toBeVisible();
        expect(screen.queryByRole('button', { name: 'Send the invitation again' })).toBeNull();
    });
});
