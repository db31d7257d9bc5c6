import { once } from './once';

const numbers = once((locale) => new Intl.NumberFormat(locale));
const plurals = once((locale) => new Intl.PluralRules(locale));

/**
 * A message is a text with {names} to fill in, or one text per number: which one is for {count} is the language's
 * business (Intl.PluralRules).
 */
export type Message = string | { one: string; other: string };

/** The messages of one feature in one language. */
export type Messages = Readonly<Record<string, Message>>;

/** The same messages in another language: a missing or strange one does not compile. */
export type Translation<M extends Messages> = {
    readonly [K in keyof M]: M[K] extends string ? string : { one: string; other: string };
};

type Names<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

type NamesOf<M> = M extends string ? Names<M> : M extends { other: infer Other } ? Names<Other> | 'count' : never;

/** What has to be filled in; numbers are written as the language does. */
export type Values<M> = [NamesOf<M>] extends [never] ? [] : [values: Record<NamesOf<M>, string | number>];

/** The text of a message, filled in. */
export function fill(message: Message, values: Record<string, string | number>, locale: string): string {
    return textOf(message, values, locale).replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values[name] ?? '';
        return typeof value === 'number' ? numbers(locale).format(value) : value;
    });
}

function textOf(message: Message, { count }: Record<string, string | number>, locale: string): string {
    if (typeof message === 'string') {
        return message;
    }
    return plurals(locale).select(Number(count)) === 'one' ? message.one : message.other;
}
