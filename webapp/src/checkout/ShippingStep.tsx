import { Skeleton } from '@mantine/core';
import { useEffect } from 'react';
import { useFormats } from '../i18n/useFormats';
import { ProblemNotice } from '../ui/ProblemNotice';
import { Choice, Choices } from './Choice';
import { Step } from './Step';
import { useCheckoutTexts } from './texts';
import { STANDARD, useShippingMethods } from './useShippingMethods';

interface Props {
    /** "" until it is known. */
    country: string;
    /** Of everything in the cart, in grams, once that is known. */
    weight: number | undefined;
    /** Whether something in the cart changed that was not accepted: what it weighs is not known then. */
    isHeldUp: boolean;
    chosen: string | undefined;
    onChoose: (method: string) => void;
}

/** How it travels, and for how much. */
export function ShippingStep({ country, weight, isHeldUp, chosen = STANDARD, onChoose }: Props) {
    const t = useCheckoutTexts();
    const { money } = useFormats();
    const methods = useShippingMethods(country, weight);
    const items = methods.data?.items ?? [];
    const first = items[0]?.method;
    const goesThere = items.some(({ method }) => method === chosen);
    useEffect(() => {
        // What was chosen for another country may not go to this one
        if (first !== undefined && !goesThere) {
            onChoose(first);
        }
    }, [first, goesThere, onChoose]);
    return (
        <Step number={2} title={t('shipping')}>
            {country === '' && <p>{t('countryFirst')}</p>}
            {isHeldUp && items.length === 0 && <p>{t('acceptFirst')}</p>}
            {methods.isLoading && <Skeleton height={60} />}
            {methods.isError && (
                <ProblemNotice
                    error={methods.error}
                    onRetry={() => void methods.refetch()}
                    retrying={methods.isFetching}
                />
            )}
            {methods.isSuccess && items.length === 0 && <p role="alert">{t('noShipping')}</p>}
            {items.length > 0 && (
                <Choices label={t('shipping')}>
                    {items.map(({ method, name, cost }) => (
                        <Choice
                            key={method}
                            name="method"
                            value={method}
                            checked={method === chosen}
                            onChoose={() => onChoose(method)}
                            end={cost && (cost.amount === 0 ? t('free') : money(cost))}
                        >
                            {methodName(t.of('method_', method), method, name)}
                        </Choice>
                    ))}
                </Choices>
            )}
        </Step>
    );
}

/** The name in the reader's language or, for a method these pages do not know, the shop's own. */
function methodName(said: string, method: string, name: string): string {
    return said === method ? name : said;
}
