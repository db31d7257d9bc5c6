import { moneyIn, type Problem } from '../api/problem';
import { useFormats } from '../i18n/useFormats';
import { useCheckoutTexts } from './texts';

/** Why a discount code does not hold, for whoever typed it. */
export function useDiscountRefusal(): (refused: Problem) => string {
    const t = useCheckoutTexts();
    const { money } = useFormats();
    return ({ members: { reason, minimum } }) => {
        const price = moneyIn(minimum);
        if (reason === 'minimum' && price) {
            return t('refused_minimum', { price: money(price) });
        }
        return t(isKnown(reason) ? `refused_${reason}` : 'refused_other');
    };
}

const REASONS = ['unknown', 'not-in-use', 'expired', 'used-up', 'limit-reached'] as const;

function isKnown(reason: unknown): reason is (typeof REASONS)[number] {
    return (REASONS as readonly unknown[]).includes(reason);
}
