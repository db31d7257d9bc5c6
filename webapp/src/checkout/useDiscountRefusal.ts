import { useFormats } from '../i18n/useFormats';
import type { Problem } from '../api/problem';
import { useCheckoutTexts } from './texts';

/** Why a discount code does not hold, for whoever typed it. */
export function useDiscountRefusal(): (refused: Problem) => string {
    const t = useCheckoutTexts();
    const { money } = useFormats();
    return ({ fields }) => {
        const why = fields.find(({ field }) => field === 'discountCode')?.message ?? '';
        const minimum = /^asks for goods of at least (\d+) /.exec(why)?.[1];
        if (minimum !== undefined) {
            return t('code_minimum', { price: money({ amount: Number(minimum), currency: 'GBP' }) });
        }
        return t(REASONS[why] ?? 'code_other');
    };
}

/** The shop tells its reasons in English. */
const REASONS: Record<string, 'code_unknown' | 'code_ended' | 'code_early' | 'code_late' | 'code_used' | 'code_yours'> =
    {
        'does not exist': 'code_unknown',
        'is no discount code': 'code_unknown',
        'is not in use any more': 'code_ended',
        'is not valid yet': 'code_early',
        'is not valid any more': 'code_late',
        'has been used as often as it may be': 'code_used',
        'has been used by you as often as it may be': 'code_yours',
    };
