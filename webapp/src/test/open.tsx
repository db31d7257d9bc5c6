import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { App } from '../app/App';

/** Opens the shop at an address, as a person would. */
export function open(address = '/') {
    const router = createMemoryRouter([{ path: '*', element: <App /> }], { initialEntries: [address] });
    render(<RouterProvider router={router} />);
    const where = () => router.state.location.pathname + router.state.location.search;
    return { router, where, person: userEvent.setup() };
}
