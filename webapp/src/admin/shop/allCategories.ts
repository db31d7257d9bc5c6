import { authorised } from '../../api/api';
import type { AnswerOf } from '../../api/contract';
import { read } from '../../api/http';

/** Also the empty ones: those are told to vendors and admins only, by an address that is else open to all without a token. */
export async function allCategories(signal: AbortSignal) {
    const answer = await authorised('/api/v1/categories?empty=true', {
        method: 'GET',
        headers: { Accept: 'application/json' },
        signal,
    });
    return (await read(answer, signal)) as AnswerOf<'get', '/api/v1/categories'>;
}
