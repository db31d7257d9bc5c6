import { textIn } from '../../ui/Form';

/** What the shop sells in. */
export const CURRENCY = 'GBP';

/** A number that may be left out. */
export function numberIn(fields: FormData, name: string): number | undefined {
    const text = textIn(fields, name).trim();
    return text === '' ? undefined : Number(text);
}

/** Pounds as they are typed, as the API counts them: in pennies. */
export function moneyIn(fields: FormData, name: string): { amount: number; currency: string } | undefined {
    const pounds = numberIn(fields, name);
    return pounds === undefined ? undefined : { amount: Math.round(pounds * 100), currency: CURRENCY };
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
