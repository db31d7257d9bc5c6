import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { addresses, fakeShop, loggedInAs } from '../test/fakeShop';
import { open } from '../test/open';

it('what was sold is filtered by the shop, the last day included', async () => {
    const log = fakeShop({ ...loggedInAs('vendor'), '/api/v1/orders/lines': () => ({ items: [] }) });
    open('/vendor/sold?status=SHIPPED&from=2026-11-01&to=2026-11-30&sku=MUG-1');
    expect(await screen.findByText('Nothing sold fits.')).toBeVisible();
    expect(addresses(log)).toContain(
        '/api/v1/orders/lines?limit=20&status=SHIPPED&from=2026-11-01&to=2026-12-01&sku=MUG-1',
    );
});
