import { Problem } from '../api/problem';
import { useLanguage } from '../i18n/language';
import { problemsInGerman } from './texts/problems.de';
import { useUiTexts } from './texts';

/** What went wrong, for whoever is in front of it. English is what the shop itself says. */
export function useProblemText(): (error: unknown) => { title: string; detail: string } {
    const t = useUiTexts();
    const [language] = useLanguage();
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
        const translated = language === 'de' ? problemsInGerman[error.code] : undefined;
        return {
            title: translated ? translated[0] : error.title || t('wrongTitle'),
            detail: translated ? translated[1] : error.detail || t('wrongText'),
        };
    };
}
