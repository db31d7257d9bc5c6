import { addressOf, type Optional } from './api';
import type { AnswerOf, OptionsOf, PathOf } from './contract';

/** What a query begins with, if there is anything: part of its options. */
interface Begun<T> {
    initialData: () => T | undefined;
    initialDataUpdatedAt: () => number;
}

/** What came with the page: when it was answered, and what, by address. */
let kept = { at: 0, answers: new Map<string, unknown>() };

/**
 * The answer that the gateway sent along with the page (its class Errand), so that what is seen first need not be asked
 * for when the program has arrived. Each is good for one query: whoever asks later wants to know how it is then.
 */
export function brought<P extends PathOf<'get'>>(
    path: P,
    ...[options]: Optional<OptionsOf<'get', P>>
): Begun<AnswerOf<'get', P>> {
    return {
        initialData: () => {
            const { answers } = unpacked();
            const address = addressOf(path, (options ?? {}) as Parameters<typeof addressOf>[1]);
            const answer = answers.get(address);
            answers.delete(address);
            return answer as AnswerOf<'get', P> | undefined;
        },
        initialDataUpdatedAt: () => kept.at,
    };
}

function unpacked(): typeof kept {
    const parcel = document.getElementById('brought');
    if (parcel) {
        const { at, answers } = JSON.parse(parcel.textContent) as { at: number; answers: Record<string, unknown> };
        kept = { at, answers: new Map(Object.entries(answers)) };
        parcel.remove();
    }
    return kept;
}
