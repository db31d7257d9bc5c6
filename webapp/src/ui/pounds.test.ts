import { expect, it } from 'vitest';
import { pennies, pounds } from './pounds';

it.each([
    ['2.95', 295],
    ['2,9', 290],
    [' £12 ', 1200],
    ['0.01', 1],
])('%s is %i pennies', (typed, amount) => expect(pennies(typed)).toBe(amount));

it.each(['', '0', '-1', '1.234', '1,000.00', 'free', '99999999'])('%s is no price', (typed) =>
    expect(pennies(typed)).toBeUndefined(),
);

it('nothing is a price where something may cost nothing', () => expect(pennies('0', 0)).toBe(0));

it('a price is typed with two digits', () => expect(pounds({ amount: 290, currency: 'GBP' })).toBe('2.90'));
