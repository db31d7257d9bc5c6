import { useMemo } from 'react';
import type { Money } from '../api/contract';
import { LOCALES, useLanguage } from './language';

/** Writes numbers, prices and dates as the language does. */
export function useFormats() {
    const [language] = useLanguage();
    return useMemo(() => formats(LOCALES[language]), [language]);
}

export function formats(locale: string) {
    const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
    const times = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    return {
        money: (money: Money) => {
            const style = new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency });
            const digits = style.resolvedOptions().maximumFractionDigits ?? 2;
            return style.format(money.amount / 10 ** digits);
        },
        number: (number: number) => new Intl.NumberFormat(locale).format(number),
        percent: (share: number) => new Intl.NumberFormat(locale, { style: 'percent' }).format(share),
        /** From an instant as the API writes it. */
        date: (instant: string) => dates.format(new Date(instant)),
        dateTime: (instant: string) => times.format(new Date(instant)),
        compare: new Intl.Collator(locale, { numeric: true }).compare,
    };
}
