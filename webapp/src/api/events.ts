import { authorised } from './api';
import { mayPass } from './problem';

/** One server-sent event. */
export interface Told {
    id: string | undefined;
    name: string;
    data: string;
}

interface Watch {
    /** Hears each event; true ends the watch. */
    onEvent: (told: Told) => unknown;
    signal: AbortSignal;
    /** How long to wait before the next attempt, in milliseconds; the stream may say otherwise. */
    pause?: number;
}

/**
 * Watches a stream of events until it is told to stop: an EventSource, but for the access token, which that cannot send.
 * A stream that ends or breaks is opened again from the event that was heard last.
 *
 * @throws Problem if the stream is refused for good
 */
export async function watch(address: string, { onEvent, signal, pause = 2000 }: Watch): Promise<void> {
    let last: string | undefined;
    let wait = pause;
    while (!signal.aborted) {
        try {
            const answer = await authorised(address, {
                method: 'GET',
                headers: { Accept: 'text/event-stream', ...(last !== undefined && { 'Last-Event-ID': last }) },
                signal,
            });
            for await (const part of parts(answer)) {
                wait = part.retry ?? wait;
                last = part.id ?? last;
                if (part.data !== undefined && onEvent({ id: last, name: part.name, data: part.data }) === true) {
                    return;
                }
            }
        } catch (error) {
            if (signal.aborted) {
                return;
            }
            if (!mayPass(error)) {
                throw error;
            }
        }
        await sleep(wait, signal);
    }
}

interface Part {
    id?: string;
    name: string;
    data?: string;
    retry?: number;
}

/** What is between two empty lines. */
async function* parts(answer: Response): AsyncGenerator<Part> {
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    try {
        for (;;) {
            const read = await reader?.read();
            if (!read || read.done) {
                return;
            }
            const blocks = (rest + read.value).replaceAll('\r\n', '\n').split('\n\n');
            rest = blocks.pop() ?? '';
            for (const block of blocks) {
                yield partOf(block);
            }
        }
    } finally {
        void reader?.cancel().catch(() => undefined);
    }
}

export function partOf(block: string): Part {
    const part: Part = { name: 'message' };
    const data: string[] = [];
    for (const line of block.split('\n')) {
        const [, field, value = ''] = /^(\w+)(?:: ?(.*))?$/.exec(line) ?? [];
        if (field === 'data') {
            data.push(value);
        } else if (field === 'event') {
            part.name = value;
        } else if (field === 'id') {
            part.id = value;
        } else if (field === 'retry' && /^\d+$/.test(value)) {
            part.retry = Number(value);
        }
    }
    if (data.length > 0) {
        part.data = data.join('\n');
    }
    return part;
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
        const done = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', done);
            resolve();
        };
        const timer = setTimeout(done, milliseconds);
        signal.addEventListener('abort', done);
    });
}
