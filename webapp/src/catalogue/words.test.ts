import { describe, expect, it } from 'vitest';
import { around, initials, isWithin, pick, readable } from './words';

describe('words', () => {
    it.each([
        ['WHITE HANGING HEART T-LIGHT HOLDER', 'White hanging heart t-light holder'],
        ['6 RIBBONS RUSTIC CHARM', '6 Ribbons rustic charm'],
        ['Café lantern', 'Café lantern'],
    ])('calms %s', (title, calm) => {
        expect(readable(title)).toBe(calm);
    });

    it.each([
        ['Set of 3 cake tins', 'SC'],
        ['Lantern', 'L'],
        ['42', ''],
    ])('takes the initials of %s', (title, letters) => {
        expect(initials(title)).toBe(letters);
    });

    it('knows what lies in a category', () => {
        expect(isWithin('Home > Lighting', 'Home')).toBe(true);
        expect(isWithin('Homeware', 'Home')).toBe(false);
        expect(around('Home > Lighting')).toBe('Home');
        expect(around('Home')).toBe('');
    });

    it('picks the same number again, below the limit', () => {
        for (const text of ['', 'Home', 'Christmas', 'Küche']) {
            expect(pick(text, 8)).toBe(pick(text, 8));
            expect([0, 1, 2, 3, 4, 5, 6, 7]).toContain(pick(text, 8));
        }
    });
});
