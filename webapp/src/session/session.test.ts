import { beforeEach, describe, expect, it } from 'vitest';
import { fakeShop, loggedInAs } from '../test/fakeShop';
import { session } from './session';

describe('a session', () => {
    beforeEach(() => localStorage.clear());

    it('gets its next cookie also if the page is left meanwhile, since the last one is used up', async () => {
        const asked = fakeShop(loggedInAs('customer'));

        await session.restore();

        expect(session.state().status).toBe('member');
        expect(asked).toMatchObject([{ address: '/api/v1/auth/refresh', outlives: true }]);
    });
});
