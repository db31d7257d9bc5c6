import type { AnswerOf } from '../../api/contract';
import { useFormats } from '../../i18n/useFormats';
import { useAdminTexts } from '../texts';

type Code = AnswerOf<'get', '/api/v1/discount-codes'>['items'][number];

/** What a discount code takes off, in words. */
export function useWorth(): (code: Code) => string {
    const t = useAdminTexts();
    const { number, money } = useFormats();
    return ({ kind, basisPoints, amount }) => {
        if (basisPoints !== undefined) {
            return t('percentOff', { percent: number(basisPoints / 100) });
        }
        return amount ? t('amountOff', { amount: money(amount) }) : t.of('kind_', kind);
    };
}
