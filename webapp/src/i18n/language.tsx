import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';

export const LANGUAGES = ['en', 'de'] as const;

export type Language = (typeof LANGUAGES)[number];

/** How each language calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', de: 'Deutsch' };

/** How prices and dates are written. */
export const LOCALES: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

const KEY = 'cloudretail.language';

const Spoken = createContext<[Language, (language: Language) => void]>(['en', () => undefined]);

/** Speaks the language that was chosen here before, else the browser's, else English. */
export function LanguageProvider({ children }: { children: ReactNode }) {
    const [language, setLanguage] = useState(preferred);
    const choose = useCallback((chosen: Language) => {
        localStorage.setItem(KEY, chosen);
        setLanguage(chosen);
    }, []);
    useEffect(() => {
        document.documentElement.lang = LOCALES[language];
    }, [language]);
    return <Spoken value={[language, choose]}>{children}</Spoken>;
}

export function useLanguage() {
    return use(Spoken);
}

function preferred(): Language {
    const wishes = [localStorage.getItem(KEY), ...navigator.languages].map((wish) => wish?.slice(0, 2));
    return (
        LANGUAGES.find((language) => language === wishes.find((wish) => LANGUAGES.includes(wish as Language))) ?? 'en'
    );
}
