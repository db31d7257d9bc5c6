import { Fragment, useMemo, type ReactNode } from 'react';
import { LOCALES, useLanguage, type Language } from './language';
import { fill, type Messages, type Translation, type Values } from './message';

type Wrap = (text: string) => ReactNode;

/** Says the messages of a feature in the language that is spoken. */
export interface Texts<M extends Messages> {
    <K extends keyof M & string>(key: K, ...values: Values<M[K]>): string;
    /** A text with <marks>around words</marks>, each wrapped in what stands for its mark. */
    rich<K extends keyof M & string>(key: K, marks: Record<string, Wrap>, ...values: Values<M[K]>): ReactNode;
    /** The message for a value that is not known beforehand, such as a status; the value itself if there is none. */
    of(prefix: string, value: string): string;
}

/** Makes the hook by which the pages of a feature speak. */
export function textsOf<const M extends Messages>(
    languages: { en: M } & Record<Exclude<Language, 'en'>, Translation<M>>,
) {
    return function useTexts(): Texts<M> {
        const [language] = useLanguage();
        return useMemo(() => speaker<M>(languages[language], LOCALES[language]), [language]);
    };
}

function speaker<M extends Messages>(messages: Messages, locale: string): Texts<M> {
    const say = (key: string, values: Record<string, string | number> = {}) =>
        fill(messages[key] ?? key, values, locale);
    return Object.assign(say as unknown as Texts<M>, {
        rich: (key: string, marks: Record<string, Wrap>, values?: Record<string, string | number>) =>
            marked(say(key, values), marks),
        of: (prefix: string, value: string) => (prefix + value in messages ? say(prefix + value) : value),
    });
}

function marked(text: string, marks: Record<string, Wrap>): ReactNode {
    // Every third part is a mark's name, the one after it what it is around
    const parts = text.split(/<(\w+)>(.*?)<\/\1>/);
    return parts.map((part, place) => {
        const mark = place % 3 === 2 ? marks[parts[place - 1] ?? ''] : undefined;
        return place % 3 === 1 ? null : <Fragment key={place}>{mark ? mark(part) : part}</Fragment>;
    });
}
