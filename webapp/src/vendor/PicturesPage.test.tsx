import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeShop, loggedInAs, problem, versioned } from '../test/fakeShop';
import { open } from '../test/open';
import { uploadsToo } from '../test/uploads';
import { managed } from '../test/mug';

describe('pictures', () => {
    const picture = (hash: string) => ({ hash, alt: hash, urls: { small: `/${hash}` } });
    const shown = (...hashes: string[]) => ({
        'GET /api/v1/products/p1/images': () => versioned({ images: hashes.map(picture) }, '"1"'),
    });
    const jpeg = (bytes = 10) => new File([new Uint8Array(bytes)], 'mug.jpg', { type: 'image/jpeg' });

    async function add(file: File) {
        uploadsToo();
        const { person } = open('/vendor/products/p1/pictures');
        await person.upload(await screen.findByLabelText(/^Picture/), file);
        await person.type(screen.getByLabelText(/^What it shows/), 'A mug');
        await person.click(screen.getByRole('button', { name: 'Add the picture' }));
        return person;
    }

    it('are uploaded with what they show', async () => {
        const log = fakeShop({
            ...loggedInAs('vendor'),
            ...managed(),
            ...shown(),
            'POST /api/v1/products/p1/images': () => picture('a'),
        });
        await add(jpeg());
        expect(await screen.findByText('The picture is shown.')).toBeVisible();
        const sent = log.find(({ method, address }) => method === 'POST' && address.includes('/images'));
        expect(sent?.address).toBe('/api/v1/products/p1/images?alt=A+mug');
        expect(sent?.headers.get('Content-Type')).toBe('image/jpeg');
    });

    it.each([
        [413, 'picture-too-large', /too large/],
        [415, 'unsupported-media-type', /no JPEG, PNG or WebP/],
        [422, 'unreadable-picture', /cannot be read/],
        [503, 'unavailable', /away for now/],
    ])('that the shop refuses with %i are told of', async (status, code, said) => {
        fakeShop({
            ...loggedInAs('vendor'),
            ...managed(),
            ...shown(),
            'POST /api/v1/products/p1/images': () => problem(status, code, { detail: 'It is away for now.' }),
        });
        await add(jpeg());
        expect(await screen.findByText(said)).toBeVisible();
    });

    it('that are too large do not leave', async () => {
        const log = fakeShop({ ...loggedInAs('vendor'), ...managed(), ...shown() });
        await add(jpeg(5 * 1024 * 1024 + 1));
        expect(await screen.findByText(/too large/)).toBeVisible();
        expect(log.some(({ method, address }) => method === 'POST' && address.includes('/images'))).toBe(false);
    });

    it('are put in order, by keyboard too, and taken away', async () => {
        const log = fakeShop({
            ...loggedInAs('vendor'),
            ...managed(),
            ...shown('a', 'b'),
            'PUT /api/v1/products/p1/images': () => versioned({ images: [picture('b'), picture('a')] }, '"2"'),
            'DELETE /api/v1/products/p1/images/a': () => new Response(null, { status: 204 }),
        });
        const { person } = open('/vendor/products/p1/pictures');
        await person.click(await screen.findByRole('button', { name: 'Move picture 2 forward' }));
        await person.click(screen.getByRole('button', { name: 'Save order and texts' }));
        expect(await screen.findByText('The pictures are saved.')).toBeVisible();
        const sent = log.find(({ method }) => method === 'PUT');
        expect(sent?.headers.get('If-Match')).toBe('"1"');
        expect(sent?.body).toEqual({
            images: [
                { hash: 'b', alt: 'b' },
                { hash: 'a', alt: 'a' },
            ],
        });
        await person.click(screen.getByRole('button', { name: 'Remove picture 2' }));
        await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }));
        expect(await screen.findByText('The picture is gone.')).toBeVisible();
    });

    it('that somebody else put in order are not put in another unseen', async () => {
        let version = 1;
        const log = fakeShop({
            ...loggedInAs('vendor'),
            ...managed(),
            'GET /api/v1/products/p1/images': () => versioned({ images: [picture('a'), picture('b')] }, `"${version}"`),
            'PUT /api/v1/products/p1/images': (_, { headers }) =>
                headers.get('If-Match') === `"${version}"`
                    ? versioned({ images: [picture('b'), picture('a')] }, '"3"')
                    : problem(412, 'edited-meanwhile'),
        });
        const { person } = open('/vendor/products/p1/pictures');
        await person.click(await screen.findByRole('button', { name: 'Move picture 2 forward' }));
        version++;
        await person.click(screen.getByRole('button', { name: 'Save order and texts' }));
        expect(await screen.findByRole('alert')).toHaveTextContent('Somebody else changed this');
        await person.click(screen.getByRole('button', { name: /mine/i }));
        await waitFor(() => expect(screen.queryByText('Somebody else changed this')).toBeNull());
        expect(log.filter(({ method }) => method === 'PUT').map(({ headers }) => headers.get('If-Match'))).toEqual([
            '"1"',
            '"2"',
        ]);
    });
});
