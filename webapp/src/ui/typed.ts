import type { Money } from '../api/contract';
import { Problem } from '../api/problem';
import { textIn } from './Form';
import { pennies } from './pounds';

/** What the shop sells in. */
const CURRENCY = 'GBP';

/** A number that may be left out. */
export function numberIn(fields: FormData, name: string): number | undefined {
    const typed = textIn(fields, name).trim();
    return typed === '' ? undefined : Number(typed);
}

/**
 * A price that was typed.
 *
 * @throws Problem about the field, as the shop would tell it
 */
export function priceIn(fields: FormData, name: string, refusal: string): Money {
    return priceOf(textIn(fields, name), name, refusal);
}

/** The same where it may be left out. */
export function priceIfAny(fields: FormData, name: string, refusal: string): Money | undefined {
    return textIn(fields, name).trim() === '' ? undefined : priceIn(fields, name, refusal);
}

/** The same of a text; of what may cost nothing, the least is 0. */
export function priceOf(typed: string, field: string, refusal: string, least = 1): Money {
    const amount = pennies(typed, least);
    if (amount === undefined) {
        throw refused(field, refusal);
    }
    return { amount, currency: CURRENCY };
}

/** Percent as they are typed, as the API counts them: in basis points. */
export function basisPointsIn(fields: FormData, name: string): number | undefined {
    const percent = numberIn(fields, name);
    return percent === undefined ? undefined : Math.round(percent * 100);
}

/** A time as it is typed, in the clock of whoever types it, as the API has it: in UTC. */
export function timeIn(fields: FormData, name: string): string | undefined {
    const text = textIn(fields, name);
    return text === '' ? undefined : new Date(text).toISOString();
}

/** The other way round: what a field for a time shows. */
export function typedTime(instant: string | undefined): string {
    if (instant === undefined) {
        return '';
    }
    const time = new Date(instant);
    return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/**
 * The file that was chosen.
 *
 * @throws Problem about the field if there is none
 */
export function chosen(file: File | undefined, refusal: string): File {
    if (!file) {
        throw refused('file', refusal);
    }
    return file;
}

function refused(field: string, message: string): Problem {
    return new Problem(400, { code: 'invalid-request', fields: [{ field, message }], detail: message });
}
