import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeShop, loggedInAs, problem, versioned } from '../test/fakeShop';
import { open } from '../test/open';

/** A shop whose mug somebody else can change meanwhile. */
function shopWithMug() {
    const mug = { id: 'p1', title: 'Mug', category: 'Home', description: '', status: 'DRAFT', variants: [] };
    const state = { mug, version: 1 };
    const log = fakeShop({
        ...loggedInAs('vendor'),
        '/api/v1/products/managed/p1': () => versioned(state.mug, `"${state.version}"`),
        'PATCH /api/v1/products/p1': (_, { headers, body }) => {
            if (headers.get('If-Match') !== `"${state.version}"`) {
                return problem(412, 'edited-meanwhile');
            }
            state.mug = { ...state.mug, ...(body as object) };
            state.version++;
            return versioned(state.mug, `"${state.version}"`);
        },
    });
    const somebodyElse = () => {
        state.mug = { ...state.mug, title: 'Cup' };
        state.version++;
    };
    return { state, log, somebodyElse };
}

async function typeTitle(person: ReturnType<typeof open>['person'], title: string) {
    const field = await screen.findByLabelText(/Title/);
    await person.clear(field);
    await person.type(field, title);
    await person.click(screen.getByRole('button', { name: 'Save' }));
}

describe('a product', () => {
    it('is changed with the version that was read', async () => {
        const { state } = shopWithMug();
        const { person } = open('/vendor/products/p1');
        await typeTitle(person, 'Big mug');
        expect(await screen.findByText('The product is saved.')).toBeVisible();
        expect(state.mug.title).toBe('Big mug');
        await typeTitle(person, 'Bigger mug');
        await waitFor(() => expect(state.mug.title).toBe('Bigger mug'));
    });

    it('that somebody else changed is not overwritten unseen', async () => {
        const { state, somebodyElse } = shopWithMug();
        const { person } = open('/vendor/products/p1');
        await screen.findByLabelText(/Title/);
        somebodyElse();
        await typeTitle(person, 'Big mug');
        expect(await screen.findByRole('alert')).toHaveTextContent('Somebody else changed this');
        expect(state.mug.title).toBe('Cup');
        await person.click(screen.getByRole('button', { name: 'Show how it is now' }));
        await waitFor(() => expect(screen.getByLabelText(/Title/)).toHaveValue('Cup'));
        expect(screen.queryByRole('alert')).toBeNull();
    });

    it('is overwritten by those who say so', async () => {
        const { state, somebodyElse } = shopWithMug();
        const { person } = open('/vendor/products/p1');
        await screen.findByLabelText(/Title/);
        somebodyElse();
        await typeTitle(person, 'Big mug');
        await person.click(await screen.findByRole('button', { name: 'Save mine anyway' }));
        await waitFor(() => expect(state.mug.title).toBe('Big mug'));
        await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    });
});
