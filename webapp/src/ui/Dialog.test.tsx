import { createEvent, fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { render } from '../test/render';
import { Dialog } from './Dialog';

it('is closed on Escape by its state alone, which the browser does not run ahead of', () => {
    const close = vi.fn();
    render(
        <Dialog title="Lock" open onClose={close}>
            Really?
        </Dialog>,
    );
    const escape = createEvent('cancel', screen.getByRole('dialog'), { cancelable: true });
    fireEvent(screen.getByRole('dialog'), escape);

    expect(escape.defaultPrevented).toBe(true);
    expect(close).toHaveBeenCalledOnce();
});

it('stays open when somebody chooses no file in it after all', () => {
    const close = vi.fn();
    render(
        <Dialog title="Picture" open onClose={close}>
            <input type="file" aria-label="File" />
        </Dialog>,
    );
    fireEvent(screen.getByLabelText('File'), new Event('cancel', { bubbles: true, cancelable: true }));

    expect(close).not.toHaveBeenCalled();
});
