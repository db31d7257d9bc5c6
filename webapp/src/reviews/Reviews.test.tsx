import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { orderOf } from '../test/buying';
import { fakeShop, loggedInAs, problem, product } from '../test/fakeShop';
import { open } from '../test/open';

const MINE = '/api/v1/products/id-M1/reviews/mine';

/** A shop in which somebody bought a mug, and may say what it is like. */
function shop(handlers: Parameters<typeof fakeShop>[0] = {}, before?: object) {
    const state = { review: before };
    const log = fakeShop({
        ...loggedInAs('customer'),
        '/api/v1/orders/o1': () => orderOf('CONFIRMED'),
        '/api/v1/products': () => ({ items: [product('M12', 'BIG MUG'), product('M1', 'MUG')] }),
        [`${MINE}/permission`]: () => ({ mayReview: true }),
        [`GET ${MINE}`]: () => state.review ?? problem(404, 'not-found'),
        [`PUT ${MINE}`]: (_, { body }) => {
            state.review = { id: 'r1', status: 'PENDING', createdAt: '2026-03-03T10:00:00Z', ...(body as object) };
            return state.review;
        },
        [`DELETE ${MINE}`]: () => {
            state.review = undefined;
            return new Response(null, { status: 204 });
        },
        ...handlers,
    });
    return { state, log };
}

describe('a review', () => {
    it('is written by who bought the thing, from the order on', async () => {
        const { log } = shop();
        const { person } = open('/orders/o1');
        await person.click(await screen.findByRole('link', { name: 'Review Mug' }));
        expect(await screen.findByRole('heading', { level: 1, name: 'Review Mug' })).toBeVisible();
        await person.click(await screen.findByRole('radio', { name: '4 stars' }));
        await person.type(screen.getByLabelText(/What is it like/), 'Holds tea.');
        await person.click(screen.getByRole('button', { name: 'Save the review' }));
        expect(await screen.findByText(/Others see it when somebody here has read it/)).toBeVisible();
        expect(log.find(({ method }) => method === 'PUT')?.body).toEqual({ rating: 4, text: 'Holds tea.' });
        expect(await screen.findByText('Somebody here reads it before others see it.')).toBeVisible();
    });

    it('without stars is not sent', async () => {
        const { log } = shop();
        const { person } = open('/orders/review/M1');
        await person.type(await screen.findByLabelText(/What is it like/), 'Holds tea.');
        await person.click(screen.getByRole('button', { name: 'Save the review' }));
        expect(await screen.findByText('Choose a number of stars.')).toBeVisible();
        expect(log.some(({ method }) => method === 'PUT')).toBe(false);
    });

    it('of what one has not bought is refused, and what was typed stays', async () => {
        shop({ [`PUT ${MINE}`]: () => problem(403, 'not-bought', { detail: 'Only buyers review.' }) });
        const { person } = open('/orders/review/M1');
        await person.click(await screen.findByRole('radio', { name: '1 star' }));
        await person.type(screen.getByLabelText(/What is it like/), 'Never had it.');
        await person.click(screen.getByRole('button', { name: 'Save the review' }));
        expect(await screen.findByRole('alert')).toHaveTextContent('Only buyers review.');
        expect(screen.getByLabelText(/What is it like/)).toHaveValue('Never had it.');
    });

    it.each([
        ['not-bought', /only who bought it may/],
        ['own-product', /You sell this yourself/],
    ])('that would be refused is not asked for: %s', async (reason, said) => {
        shop({ [`${MINE}/permission`]: () => ({ mayReview: false, reason }) });
        open('/orders/review/M1');
        expect(await screen.findByText(said)).toBeVisible();
        expect(screen.queryByRole('button', { name: 'Save the review' })).toBeNull();
    });

    it('is changed also by who could not write a new one', async () => {
        shop(
            { [`${MINE}/permission`]: () => ({ mayReview: false, reason: 'not-bought' }) },
            { id: 'r1', status: 'PUBLISHED', rating: 2, text: 'Broke.' },
        );
        open('/orders/review/M1');
        expect(await screen.findByLabelText(/What is it like/)).toHaveValue('Broke.');
    });

    it('is taken back', async () => {
        const before = { id: 'r1', status: 'REJECTED', rating: 2, text: 'Buy mine!', reason: 'Advertising' };
        const { state } = shop({}, before);
        const { person } = open('/orders/review/M1');
        expect(await screen.findByText(/Reason: Advertising/)).toBeVisible();
        expect(screen.getByLabelText(/What is it like/)).toHaveValue('Buy mine!');
        await person.click(screen.getByRole('button', { name: 'Take it back' }));
        expect(await screen.findByText('Your review is gone.')).toBeVisible();
        expect(state.review).toBeUndefined();
        await waitFor(() => expect(screen.getByLabelText(/What is it like/)).toHaveValue(''));
    });

    it('of what is not sold any more has no page', async () => {
        shop();
        open('/orders/review/GONE');
        expect(await screen.findByRole('heading', { name: /can’t find that page/ })).toBeVisible();
    });
});
