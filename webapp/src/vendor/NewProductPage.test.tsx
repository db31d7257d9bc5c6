import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeShop, loggedInAs, problem } from '../test/fakeShop';
import { open } from '../test/open';
import { managed, mug, price } from '../test/mug';

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
