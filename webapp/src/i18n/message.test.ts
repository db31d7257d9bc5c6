import { describe, expect, it } from 'vitest';
import { fill, type Message, type Messages } from './message';
import { formats } from './useFormats';

describe('a message', () => {
    it('is filled in, numbers as the language writes them', () => {
        expect(fill('{a} of {b}', { a: 1234, b: 'all' }, 'en-GB')).toBe('1,234 of all');
        expect(fill('{a}', { a: 1234.5 }, 'de-DE')).toBe('1.234,5');
    });

    it('fits the number', () => {
        const message = { one: '{count} thing', other: '{count} things' };
        expect([0, 1, 2].map((count) => fill(message, { count }, 'en-GB'))).toEqual([
            '0 things',
            '1 thing',
            '2 things',
        ]);
    });
});

const files = import.meta.glob<Record<string, Messages>>('../*/texts/{en,de}.ts', { eager: true });

describe.each(Object.keys(files).filter((path) => path.endsWith('/en.ts')))('%s', (path) => {
    const english = files[path]?.['en'] ?? {};
    const german = files[path.replace('en.ts', 'de.ts')]?.['de'] ?? {};
    const holes = (message: Message = '') => {
        const text = typeof message === 'string' ? message : message.other;
        return [...text.matchAll(/[{<]\/?\w+[}>]/g)].map(String).sort();
    };

    it('says the same in German, with the same to fill in', () => {
        expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
        for (const [key, message] of Object.entries(english)) {
            expect([key, holes(german[key])]).toEqual([key, holes(message)]);
        }
    });
});

describe('prices', () => {
    it.each([
        ['en-GB', 255, 'GBP', '£2.55'],
        ['en-GB', 5, 'GBP', '£0.05'],
        ['en-GB', 123456, 'GBP', '£1,234.56'],
        ['en-GB', 1999, 'EUR', '€19.99'],
        ['en-GB', 1999, 'JPY', 'JP¥1,999'],
        ['de-DE', 123456, 'GBP', '1.234,56\u00a0£'],
    ])('in %s: %i minor units of %s are %s', (locale, amount, currency, text) => {
        expect(formats(locale).money({ amount, currency })).toBe(text);
    });
});
