import { MantineProvider } from '@mantine/core';
import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Dialog } from './Dialog';

it('is closed on Escape by its state alone, which the browser does not run ahead of', () => {
    const close = vi.fn();
    render(
        <Dialog title="Lock" open onClose={close}>
            Really?
        </Dialog>,
        { wrapper: MantineProvider },
    );
    const escape = createEvent('cancel', screen.getByRole('dialog'), { cancelable: true });
    fireEvent(screen.getByRole('dialog'), escape);

    expect(escape.defaultPrevented).toBe(true);
    expect(close).toHaveBeenCalledOnce();
});

it('is not closed again by an end that the browser tells of when it is open once more', () => {
    const close = vi.fn();
    render(
        <Dialog title="Lock" open onClose={close}>
            Really?
        </Dialog>,
        { wrapper: MantineProvider },
    );
    fireEvent(screen.getByRole('dialog'), new Event('close'));

    expect(close).not.toHaveBeenCalled();
});

it('stays open when somebody chooses no file in it after all', () => {
    const close = vi.fn();
    render(
        <Dialog title="Picture" open onClose={close}>
            <input type="file" aria-label="File" />
        </Dialog>,
        { wrapper: MantineProvider },
    );
    fireEvent(screen.getByLabelText('File'), new Event('cancel', { bubbles: true, cancelable: true }));

    expect(close).not.toHaveBeenCalled();
});
