import { describe, expect, it } from 'vitest';
import { memberOf } from './token';

const token = (claims: object) => {
    const bytes = new TextEncoder().encode(JSON.stringify(claims));
    const text = btoa(String.fromCharCode(...bytes))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');
    return `e30.${text}.signature`;
};

describe('an access token', () => {
    it('says who it is about and which roles they have', () => {
        expect(memberOf(token({ sub: 'Ünï?>', groups: ['vendor', 'customer', 'wizard'] }))).toEqual({
            id: 'Ünï?>',
            roles: ['vendor', 'customer'],
        });
    });

    it('without roles gives none', () => {
        expect(memberOf(token({ sub: 'u' })).roles).toEqual([]);
    });
});
