import type { Money } from '../api/contract';
import { LOCALES, useLanguage } from './language';
import { once } from './once';

/** Writes numbers, prices and dates as the language does. */
export function useFormats() {
    const [language] = useLanguage();
    return formats(LOCALES[language]);
}

export const formats = once((locale) => {
    const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
    const times = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const numbers = new Intl.NumberFormat(locale);
    const percents = new Intl.NumberFormat(locale, { style: 'percent' });
    const prices = once((currency) => {
        const style = new Intl.NumberFormat(locale, { style: 'currency', currency });
        return { style, units: 10 ** (style.resolvedOptions().maximumFractionDigits ?? 2) };
    });
    return {
        money: (money: Money) => {
            const { style, units } = prices(money.currency);
            return style.format(money.amount / units);
        },
        number: (number: number) => numbers.format(number),
        percent: (share: number) => percents.format(share),
        /** From an instant as the API writes it. */
        date: (instant: string) => dates.format(new Date(instant)),
        dateTime: (instant: string) => times.format(new Date(instant)),
        compare: new Intl.Collator(locale, { numeric: true }).compare,
    };
});
