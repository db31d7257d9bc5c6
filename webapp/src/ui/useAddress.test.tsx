import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router';
import { expect, test } from 'vitest';
import { useAddress } from './useAddress';

function Filters() {
    const [get, set] = useAddress();
    const both = () => {
        set({ from: '2026-01-01' });
        set({ to: '2026-01-08', status: '' });
    };
    return (
        <>
            <button onClick={both}>Choose</button>
            <p>{`${useLocation().search} ${get('from')}`}</p>
        </>
    );
}

test('of two changes in quick succession none is lost', async () => {
    render(
        <MemoryRouter initialEntries={['/list?status=DECLINED']}>
            <Filters />
        </MemoryRouter>,
    );

    await userEvent.click(screen.getByRole('button', { name: 'Choose' }));

    expect(await screen.findByText('?from=2026-01-01&to=2026-01-08 2026-01-01')).toBeInTheDocument();
});
