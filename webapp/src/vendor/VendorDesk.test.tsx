import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { addresses, fakeShop, loggedInAs, problem, versioned } from '../test/fakeShop';
import { open } from '../test/open';
import { uploadsToo } from '../test/uploads';

const price = (amount: number) => ({ amount, currency: 'GBP' });
const mug = (more: object = {}) => ({
    id: 'p1',
    slug: 'mug',
    title: 'Mug',
    category: 'Home',
    description: '',
    status: 'DRAFT',
    variants: [{ sku: 'MUG-1', price: price(295), options: { colour: 'red' } }],
    images: [],
    ...more,
});
const managed = (more?: object) => ({ '/api/v1/products/managed/p1': () => versioned(mug(more), '"1"') });

describe('a new product', () => {
    async function fill(person: ReturnType<typeof open>['person'], amount: string) {
        await person.type(await screen.findByLabelText(/^Title/), 'Mug');
        await person.type(screen.getByLabelText(/^Category/), 'Home');
        await person.type(screen.getByLabelText(/^SKU/), 'MUG-1');
        await person.type(screen.getByLabelText(/^Price/), amount);
        await person.type(screen.getByLabelText(/^Opening stock/), '7');
        await person.click(screen.getByRole('button', { name: 'Add to Options' }));
        const options = screen.getByRole('group', { name: 'Options' });
        await person.type(within(options).getByLabelText('Name 1'), 'colour');
        await person.type(within(options).getByLabelText('Value 1'), 'red');
        await person.click(screen.getByRole('button', { name: 'Create the product' }));
    }

    it('is created with its variant, and pictures come next', async () => {
        const log = fakeShop({ ...loggedInAs('vendor'), ...managed(), 'POST /api/v1/products': () => mug() });
        const { person, where } = open('/vendor/products/new');
        await fill(person, '2,95');
        await waitFor(() => expect(where()).toBe('/vendor/products/p1/pictures'));
        expect(log.find(({ method, address }) => method === 'POST' && address === '/api/v1/products')?.body).toEqual({
            title: 'Mug',
            category: 'Home',
            brand: '',
            description: '',
            taxClass: 'STANDARD',
            attributes: {},
            status: 'DRAFT',
            variants: [{ sku: 'MUG-1', price: price(295), options: { colour: 'red' }, openingStock: 7 }],
        });
    });

    it('needs a price, and says so by the field', async () => {
        const log = fakeShop(loggedInAs('vendor'));
        const { person } = open('/vendor/products/new');
        await fill(person, 'free');
        expect(await screen.findByText('must be an amount in pounds, such as 2.95')).toBeVisible();
        expect(log.some(({ method, address }) => method === 'POST' && address === '/api/v1/products')).toBe(false);
    });

    it('whose SKU is taken is refused, and what was typed stays', async () => {
        fakeShop({
            ...loggedInAs('vendor'),
            'POST /api/v1/products': () => problem(409, 'sku-taken', { detail: 'The SKU MUG-1 is taken.' }),
        });
        const { person } = open('/vendor/products/new');
        await fill(person, '2.95');
        expect(await screen.findByRole('alert')).toHaveTextContent('The SKU MUG-1 is taken.');
        expect(screen.getByLabelText(/^SKU/)).toHaveValue('MUG-1');
    });
});

describe('variants', () => {
    it('are changed with the version that was read, and stock that is unknown costs its own column', async () => {
        const log = fakeShop({
            ...loggedInAs('vendor'),
            ...managed(),
            '/api/v1/inventory': () => problem(503, 'unavailable'),
            'PATCH /api/v1/products/p1/variants/MUG-1': () => versioned(mug(), '"2"'),
        });
        const { person } = open('/vendor/products/p1/variants');
        await person.click(await screen.findByRole('button', { name: 'Change MUG-1' }));
        const field = screen.getByLabelText(/^Price/);
        await person.clear(field);
        await person.type(field, '3.50');
        await person.click(screen.getByRole('button', { name: 'Save' }));
        expect(await screen.findByText('The variant is saved.')).toBeVisible();
        const sent = log.find(({ method }) => method === 'PATCH');
        expect(sent?.headers.get('If-Match')).toBe('"1"');
        expect(sent?.body).toEqual({ price: price(350), options: { colour: 'red' }, barcode: '', weightGrams: 0 });
    });

    it('that somebody else changed are not overwritten unseen', async () => {
        fakeShop({
            ...loggedInAs('vendor'),
            ...managed(),
            'DELETE /api/v1/products/p1/variants/MUG-1': () => problem(412, 'edited-meanwhile'),
        });
        const { person } = open('/vendor/products/p1/variants');
        await person.click(await screen.findByRole('button', { name: 'Retire MUG-1' }));
        await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Retire' }));
        expect(await screen.findByRole('alert')).toHaveTextContent('Somebody else changed this');
        await person.click(screen.getByRole('button', { name: 'Show how it is now' }));
        await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    });
});

it('a draft is published', async () => {
    const log = fakeShop({
        ...loggedInAs('vendor'),
        ...managed(),
        'PATCH /api/v1/products/p1': () => versioned(mug({ status: 'ACTIVE' }), '"2"'),
    });
    const { person } = open('/vendor/products/p1/sale');
    await person.click(await screen.findByRole('button', { name: 'Publish' }));
    expect(await screen.findByText('The product is on sale.')).toBeVisible();
    expect(log.find(({ method }) => method === 'PATCH')?.body).toEqual({ status: 'ACTIVE' });
});

it('prices are told from then to now', async () => {
    const change = { sku: 'MUG-1', oldPrice: price(295), newPrice: price(350), changedBy: 'u-1' };
    fakeShop({
        ...loggedInAs('vendor'),
        ...managed(),
        '/api/v1/products/p1/prices': () => ({ items: [{ ...change, changedAt: '2026-01-02T03:04:05Z' }] }),
    });
    open('/vendor/products/p1/prices');
    expect(await screen.findByText('£3.50')).toBeVisible();
    expect(screen.getByText('You')).toBeVisible();
});

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
            'DELETE /api/v1/products/p1/images/b': () => new Response(null, { status: 204 }),
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
            'GET /api/v1/products/p1/images': () =>
                versioned({ images: [picture('a'), picture('b')] }, `"${version}"`),
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

describe('an import', () => {
    const job = (status: string, more: object = {}) => ({
        id: 'i1',
        status,
        progress: 50,
        rowsRead: 4,
        created: 1,
        updated: 1,
        unchanged: 1,
        refused: 1,
        createdAt: '2026-01-02T03:04:05Z',
        ...more,
    });

    it('is sent, watched, cancelled, and what it refused is kept', async () => {
        uploadsToo();
        URL.createObjectURL = vi.fn(() => 'blob:x');
        let status = 'running';
        const log = fakeShop({
            ...loggedInAs('vendor'),
            'POST /api/v1/products/imports': () => job('queued', { fileName: 'p.csv' }),
            'GET /api/v1/products/imports': () => ({ items: [job('done')] }),
            '/api/v1/products/imports/i1': () => job(status, { fileName: 'p.csv' }),
            'POST /api/v1/products/imports/i1/cancel': () => job((status = 'cancelled')),
            '/api/v1/products/imports/i1/refusals': () =>
                new Response('line,column', { headers: { 'Content-Type': 'text/csv' } }),
        });
        const { person, where } = open('/vendor/imports');
        expect(await screen.findByText('Finished')).toBeVisible();
        expect(screen.getByRole('rowheader', { name: 'No name' })).toBeVisible();
        await person.upload(screen.getByLabelText(/^CSV file/), new File(['sku'], 'p.csv', { type: 'text/csv' }));
        await person.click(screen.getByRole('button', { name: 'Start the import' }));
        await waitFor(() => expect(where()).toBe('/vendor/imports/i1'));
        expect(addresses(log)).toContain('/api/v1/products/imports?fileName=p.csv');
        expect(await screen.findByRole('heading', { level: 1, name: 'Import of p.csv' })).toBeVisible();
        expect(await screen.findByText('Under way')).toBeVisible();
        await person.click(screen.getByRole('button', { name: 'Cancel the import' }));
        expect(await screen.findByText('Cancelled')).toBeVisible();
        await person.click(screen.getByRole('button', { name: 'Download the refused rows' }));
        await waitFor(() => expect(addresses(log)).toContain('/api/v1/products/imports/i1/refusals'));
    });

    it('is refused while ten are under way', async () => {
        uploadsToo();
        fakeShop({
            ...loggedInAs('vendor'),
            'GET /api/v1/products/imports': () => ({ items: [] }),
            'POST /api/v1/products/imports': () => problem(429, 'too-many-imports'),
        });
        const { person } = open('/vendor/imports');
        await person.upload(
            await screen.findByLabelText(/^CSV file/),
            new File(['sku'], 'p.csv', { type: 'text/csv' }),
        );
        await person.click(screen.getByRole('button', { name: 'Start the import' }));
        expect(await screen.findByRole('alert')).toHaveTextContent('too much at once');
    });
});

describe('the list of products', () => {
    const row = (id: string, title: string) => ({
        id,
        title,
        slug: id,
        category: 'Home',
        status: 'ACTIVE',
        priceFrom: price(295),
        variants: 1,
        createdAt: '2026-01-02T03:04:05Z',
        updatedAt: '2026-01-02T03:04:05Z',
    });

    it('is sorted by the shop, forth and back, and the address says how', async () => {
        const log = fakeShop({
            ...loggedInAs('vendor'),
            '/api/v1/products/managed': () => ({ items: [row('p1', 'Mug')] }),
        });
        const { person, where } = open('/vendor/products?q=mug');
        expect(screen.getByRole('combobox', { name: 'Search the catalogue' })).toHaveValue('');
        await person.click(await screen.findByRole('button', { name: /^Product: sort/ }));
        expect(where()).toBe('/vendor/products?q=mug&sort=title');
        expect(screen.getByRole('columnheader', { name: /Product/ })).toHaveAttribute('aria-sort', 'ascending');
        await person.click(screen.getByRole('button', { name: /^Product: sort/ }));
        await waitFor(() => expect(addresses(log)).toContain('/api/v1/products/managed?limit=20&q=mug&sort=-title'));
        await person.selectOptions(screen.getByLabelText('Sort by'), 'Price from, descending');
        await waitFor(() => expect(addresses(log)).toContain('/api/v1/products/managed?limit=20&q=mug&sort=-price'));
    });

    it('has an address for each page, and begins anew when it is filtered', async () => {
        const log = fakeShop({
            ...loggedInAs('vendor'),
            '/api/v1/products/managed': (query) =>
                ({
                    two: { items: [row('p2', 'Cup')], nextCursor: 'three' },
                    three: { items: [row('p3', 'Jug')] },
                })[query.get('cursor') ?? ''] ?? { items: [row('p1', 'Mug')], nextCursor: 'two' },
        });
        const { person, where, router } = open('/vendor/products');
        await person.click(await screen.findByRole('button', { name: 'Next page' }));
        expect(await screen.findByRole('rowheader', { name: 'Cup' })).toBeVisible();
        expect(where()).toBe('/vendor/products?after=two&page=2');
        await person.click(screen.getByRole('button', { name: 'Next page' }));
        expect(await screen.findByRole('rowheader', { name: 'Jug' })).toBeVisible();
        await router.navigate(-1);
        expect(await screen.findByRole('rowheader', { name: 'Cup' })).toBeVisible();
        await person.click(screen.getByRole('button', { name: 'Previous page' }));
        expect(await screen.findByRole('rowheader', { name: 'Mug' })).toBeVisible();
        expect(where()).toBe('/vendor/products');
        await person.click(screen.getByRole('button', { name: 'Next page' }));
        await person.selectOptions(await screen.findByLabelText('Status'), 'Draft');
        expect(where()).toBe('/vendor/products?status=DRAFT');
        await waitFor(() => expect(addresses(log)).toContain('/api/v1/products/managed?limit=20&status=DRAFT'));
    });

    it('opened by a link to a page leads back to the first', async () => {
        fakeShop({
            ...loggedInAs('vendor'),
            '/api/v1/products/managed': (query) =>
                query.get('cursor') === 'nine' ? { items: [row('p9', 'Jug')] } : { items: [row('p1', 'Mug')] },
        });
        const { person, where } = open('/vendor/products?sort=title&after=nine&page=9');
        expect(await screen.findByRole('rowheader', { name: 'Jug' })).toBeVisible();
        expect(screen.getByText(/Page 9/)).toBeVisible();
        await person.click(screen.getByRole('button', { name: 'Previous page' }));
        expect(await screen.findByRole('rowheader', { name: 'Mug' })).toBeVisible();
        expect(where()).toBe('/vendor/products?sort=title');
    });

    it('whose page cannot be read says so, and leads back', async () => {
        fakeShop({
            ...loggedInAs('vendor'),
            '/api/v1/products/managed': (query) =>
                query.has('cursor') ? problem(400, 'invalid-request') : { items: [row('p1', 'Mug')] },
        });
        const { person } = open('/vendor/products?after=old&page=2');
        expect(await screen.findByRole('alert')).toBeVisible();
        await person.click(screen.getByRole('button', { name: 'Previous page' }));
        expect(await screen.findByRole('rowheader', { name: 'Mug' })).toBeVisible();
    });
});

it('what was sold is filtered by the shop, the last day included', async () => {
    const log = fakeShop({ ...loggedInAs('vendor'), '/api/v1/orders/lines': () => ({ items: [] }) });
    open('/vendor/sold?status=SHIPPED&from=2026-11-01&to=2026-11-30&sku=MUG-1');
    expect(await screen.findByText('Nothing sold fits.')).toBeVisible();
    expect(addresses(log)).toContain(
        '/api/v1/orders/lines?limit=20&status=SHIPPED&from=2026-11-01&to=2026-12-01&sku=MUG-1',
    );
});
