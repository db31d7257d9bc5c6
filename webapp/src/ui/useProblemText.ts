import { useEffect, useState } from 'react';
import { Problem } from '../api/problem';
import { useLanguage } from '../i18n/language';
import type { problemsInGerman } from './texts/problems.de';
import { useUiTexts } from './texts';

/** Loaded by the first page that speaks German; until then, and without it, the shop's own words have to do. */
let german: typeof problemsInGerman | undefined;

/** What went wrong, for whoever is in front of it. English is what the shop itself says. */
export function useProblemText(): (error: unknown) => { title: string; detail: string } {
    const t = useUiTexts();
    const [language] = useLanguage();
    const translations = useTranslations(language === 'de');
    return (error) => {
        if (!(error instanceof Problem)) {
            return { title: t('wrongTitle'), detail: t('wrongText') };
        }
        if (error.code === 'unreachable') {
            return { title: t('unreachableTitle'), detail: t('unreachableText') };
        }
        if (error.code === 'unreadable') {
            return { title: t('wrongTitle'), detail: t('unreadableText') };
        }
        if (error.status === 429) {
            const wait = error.retryAfter;
            return { title: t('tooManyTitle'), detail: wait ? t('tooManyWait', { count: wait }) : t('tooManyText') };
        }
        const translated = translations?.[error.code];
        return {
            title: translated ? translated[0] : error.title || t('wrongTitle'),
            detail: translated ? translated[1] : error.detail || t('wrongText'),
        };
    };
}

function useTranslations(wanted: boolean): typeof german {
    const [known, setKnown] = useState(german);
    useEffect(() => {
        if (wanted && known === undefined) {
            void import('./texts/problems.de').then(
                (texts) => setKnown((german = texts.problemsInGerman)),
                () => undefined,
            );
        }
    }, [wanted, known]);
    return wanted ? known : undefined;
}
