import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { addresses, fakeShop, loggedInAs } from '../test/fakeShop';
import { open } from '../test/open';

it.each([
    ['/admin/orders', '/api/v1/orders'],
    ['/admin/payments', '/api/v1/payments'],
    ['/admin/refunds', '/api/v1/payments/refunds'],
    ['/admin/audit', '/api/v1/audit'],
])('%s is about the days that were chosen, the last one included', async (page, api) => {
    const log = fakeShop({ ...loggedInAs('admin'), [api]: () => ({ items: [] }) });
    const { where } = open(page);
    fireEvent.change(await screen.findByLabelText('From (UTC)'), { target: { value: '2026-01-01' } });
    fireEvent.change(screen.getByLabelText('To (UTC)'), { target: { value: '2026-01-31' } });
    expect(where()).toBe(`${page}?from=2026-01-01&to=2026-01-31`);
    await waitFor(() =>
        expect(addresses(log).find((address) => address.startsWith(`${api}?`) && /&to=/.test(address))).toMatch(
            /from=2026-01-01&to=2026-02-01/,
        ),
    );
});
