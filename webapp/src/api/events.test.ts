import { describe, expect, it } from 'vitest';
import { fakeShop, loggedInAs, problem } from '../test/fakeShop';
import { partOf, watch, type Told } from './events';

const stream = (text: string) => new Response(text, { headers: { 'Content-Type': 'text/event-stream' } });
const EVENTS = '/api/v1/orders/o1/events';

describe('a stream of events', () => {
    it('is read part by part', () => {
        expect(partOf('id: 7\nevent: status\ndata: a\ndata: b\nretry: 50\n: hush')).toEqual({
            id: '7',
            name: 'status',
            data: 'a\nb',
            retry: 50,
        });
        expect(partOf(':')).toEqual({ name: 'message' });
    });

    it('is opened again from the event that was heard last, until somebody has heard enough', async () => {
        const answers = ['id: 1\ndata: PENDING\n\n: beat\n\n', 'id: 2\r\ndata: CONFIRMED\r\n\r\nid: 3\ndata: no\n\n'];
        const log = fakeShop({ ...loggedInAs('customer'), [EVENTS]: () => stream(answers.shift() ?? '') });
        const heard: Told[] = [];
        await watch(EVENTS, {
            onEvent: (told) => {
                heard.push(told);
                return told.data === 'CONFIRMED';
            },
            signal: new AbortController().signal,
            pause: 1,
        });
        expect(heard.map(({ id, data }) => [id, data])).toEqual([
            ['1', 'PENDING'],
            ['2', 'CONFIRMED'],
        ]);
        expect(log.at(-1)?.headers.get('Last-Event-ID')).toBe('1');
        expect(log.at(-1)?.headers.get('Authorization')).toMatch(/^Bearer /);
    });

    it('that is refused for good is not asked for again', async () => {
        fakeShop({ ...loggedInAs('customer'), [EVENTS]: () => problem(404, 'not-found') });
        const watching = watch(EVENTS, { onEvent: () => true, signal: new AbortController().signal, pause: 1 });
        await expect(watching).rejects.toMatchObject({ code: 'not-found' });
    });

    it('ends when nobody listens any more', async () => {
        fakeShop({ ...loggedInAs('customer'), [EVENTS]: () => problem(503, 'unavailable') });
        const listening = new AbortController();
        const watching = watch(EVENTS, { onEvent: () => true, signal: listening.signal, pause: 60_000 });
        listening.abort();
        await expect(watching).resolves.toBeUndefined();
    });
});
