import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addresses, fakeShop, loggedInAs, problem } from '../test/fakeShop';
import { open } from '../test/open';
import { uploadsToo } from '../test/uploads';
import { managed } from '../test/mug';

describe('pictures', () => {
    const picture = (hash: string) => ({ hash, alt: hash, urls: { small: `/${hash}` } });
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
            'POST /api/v1/products/p1/images': () => problem(status, code, { detail: 'It is away for now.' }),
        });
        await add(jpeg());
        expect(await screen.findByText(said)).toBeVisible();
    });

    it('that are too large do not leave', async () => {
        const log = fakeShop({ ...loggedInAs('vendor'), ...managed() });
        await add(jpeg(5 * 1024 * 1024 + 1));
        expect(await screen.findByText(/too large/)).toBeVisible();
        expect(addresses(log).some((address) => address.includes('/images'))).toBe(false);
    });

    it('are put in order, by keyboard too, and taken away', async () => {
        const log = fakeShop({
            ...loggedInAs('vendor'),
            ...managed({ images: [picture('a'), picture('b')] }),
            'PUT /api/v1/products/p1/images': () => ({ images: [] }),
            'DELETE /api/v1/products/p1/images/b': () => new Response(null, { status: 204 }),
        });
        const { person } = open('/vendor/products/p1/pictures');
        await person.click(await screen.findByRole('button', { name: 'Move picture 2 forward' }));
        await person.click(screen.getByRole('button', { name: 'Save order and texts' }));
        expect(await screen.findByText('The pictures are saved.')).toBeVisible();
        expect(log.find(({ method }) => method === 'PUT')?.body).toEqual({
            images: [
                { hash: 'b', alt: 'b' },
                { hash: 'a', alt: 'a' },
            ],
        });
        await person.click(screen.getByRole('button', { name: 'Remove picture 2' }));
        await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }));
        expect(await screen.findByText('The picture is gone.')).toBeVisible();
    });
});
