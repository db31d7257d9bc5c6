import { expect, it } from 'vitest';
import { asked } from './days';

it.each([
    ['2026-11-30', '2026-12-01'],
    ['2026-12-31', '2027-01-01'],
    ['2028-02-28', '2028-02-29'],
    ['', ''],
    ['soon', 'soon'],
])('up to %s is asked for as before %s', (to, before) =>
    expect(asked({ from: '2026-11-01', to })).toEqual({ from: '2026-11-01', to: before }),
);
