import { useMemo } from 'react';
import { LOCALES, useLanguage } from '../../i18n/language';
import type { Period } from './usePeriod';

type Step = Period['by'];

interface Days {
    from: string;
    to: string;
}

/** How days and large numbers are written beside a chart. Days are those of the shop: in UTC, wherever one looks from. */
export function useChartFormats(by: string) {
    const [language] = useLanguage();
    return useMemo(() => formatsOf(LOCALES[language], by as Step), [language, by]);
}

export function formatsOf(locale: string, by: Step) {
    const inUtc = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    const short = inUtc(by === 'month' ? { month: 'short', year: '2-digit' } : { day: 'numeric', month: 'short' });
    const month = inUtc({ month: 'long', year: 'numeric' });
    const range = inUtc({ day: 'numeric', month: 'short', year: 'numeric' });
    return {
        /** Where there is little room. */
        short: (from: string) => short.format(new Date(from)),
        /** All its days; a month that is whole by its name. */
        whole: ({ from, to }: Days) => {
            const [first, last] = [new Date(from), new Date(Date.parse(to) - 1)];
            const isMonth = by === 'month' && from.endsWith('-01') && to.endsWith('-01');
            return isMonth ? month.format(first) : range.formatRange(first, last);
        },
        compact: new Intl.NumberFormat(locale, { notation: 'compact' }).format,
        compactMoney: (currency: string) => {
            const style = new Intl.NumberFormat(locale, { style: 'currency', currency, notation: 'compact' });
            const digits = new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions()
                .maximumFractionDigits;
            return (minor: number) => style.format(minor / 10 ** (digits ?? 2));
        },
    };
}
