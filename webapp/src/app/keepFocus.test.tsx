import { render, screen, waitFor } from '@testing-library/react';
import { useEffect, type ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepFocus } from './keepFocus';

function Shop({ children }: { children: ReactNode }) {
    useEffect(keepFocus, []);
    return (
        <div>
            <a href="#main">Skip</a>
            <main tabIndex={-1}>{children}</main>
            <footer>
                <button>Deutsch</button>
            </footer>
        </div>
    );
}

const cart = (...titles: string[]) => (
    <Shop>
        <h1>Cart</h1>
        <ul>
            {titles.map((title) => (
                <li key={title}>
                    {title} <button>Remove {title}</button>
                </li>
            ))}
        </ul>
        {titles.length > 0 && <p>Subtotal</p>}
    </Shop>
);

const button = (name: string) => screen.getByRole('button', { name });

describe('what had the focus and is taken away', () => {
    let show: (page: ReactNode) => void;

    beforeEach(() => {
        const { rerender } = render(cart('Mug', 'Bowl', 'Jug'));
        show = rerender;
    });

    it('leaves it to what follows', async () => {
        button('Remove Bowl').focus();
        show(cart('Mug', 'Jug'));
        await waitFor(() => expect(button('Remove Jug')).toHaveFocus());
    });

    it('leaves it to what was before it, at the end of a list', async () => {
        button('Remove Jug').focus();
        show(cart('Mug', 'Bowl'));
        await waitFor(() => expect(button('Remove Bowl')).toHaveFocus());
    });

    it('leaves it to the page, when nothing is left beside it', async () => {
        button('Remove Jug').focus();
        show(cart());
        await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
    });

    it('leaves it to whoever took it meanwhile', async () => {
        button('Remove Bowl').focus();
        show(cart('Mug', 'Jug'));
        button('Deutsch').focus();
        await new Promise((later) => setTimeout(later, 20));
        expect(button('Deutsch')).toHaveFocus();
    });
});

describe('a button that may not be used any more', () => {
    const pages = (next: { disabled?: boolean; waits?: boolean }) => (
        <Shop>
            <button>Previous</button>
            <button disabled={next.disabled} data-loading={next.waits || undefined}>
                Next
            </button>
        </Shop>
    );

    it('leaves the focus to its neighbour', async () => {
        const { rerender } = render(pages({}));
        button('Next').focus();
        rerender(pages({ disabled: true }));
        await waitFor(() => expect(button('Previous')).toHaveFocus());
    });

    it('has it again if it only waited for an answer', async () => {
        const { rerender } = render(pages({}));
        button('Next').focus();
        // What a browser does by itself with a button that is not to be used
        button('Next').blur();
        rerender(pages({ disabled: true, waits: true }));
        await new Promise((later) => setTimeout(later, 500));
        expect(document.body).toHaveFocus();
        rerender(pages({}));
        await waitFor(() => expect(button('Next')).toHaveFocus());
    });
});
