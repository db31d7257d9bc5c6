import { Button, TextInput } from '@mantine/core';
import { isProblem, Problem } from '../api/problem';
import { Form, textIn } from '../ui/Form';
import classes from './DiscountCode.module.css';
import { useCheckoutTexts } from './texts';
import { useDiscountRefusal } from './useDiscountRefusal';
import type { Quote, Wish } from './useQuote';

interface Props {
    code: string | undefined;
    onChange: (code: string | undefined) => void;
    ask: (change: Partial<Wish>) => Promise<Quote>;
}

/** A code that takes something off. It counts once the shop said that it holds. */
export function DiscountCode({ code, onChange, ask }: Props) {
    const t = useCheckoutTexts();
    const why = useDiscountRefusal();
    if (code !== undefined) {
        return (
            <p className={classes.applied}>
                <span>{t.rich('codeApplied', { code: (text) => <strong>{text}</strong> }, { name: code })}</span>
                <Button variant="subtle" size="compact-sm" onClick={() => onChange(undefined)}>
                    {t('removeCode')}
                </Button>
            </p>
        );
    }
    const refused = (message: string) => new Problem(422, { fields: [{ field: 'discountCode', message }] });
    const apply = async (fields: FormData) => {
        const typed = textIn(fields, 'discountCode').trim();
        if (!/^[\w-]{1,40}$/.test(typed)) {
            throw refused(t('refused_unknown'));
        }
        try {
            await ask({ discountCode: typed });
        } catch (error) {
            throw isProblem(error, 'discount-refused') ? refused(why(error)) : error;
        }
        return typed;
    };
    return (
        <details className={classes.code}>
            <summary>{t('haveCode')}</summary>
            <Form send={apply} onSent={onChange} submit={t('applyCode')} minor>
                {(message) => (
                    <TextInput
                        name="discountCode"
                        label={t('code')}
                        maxLength={40}
                        autoComplete="off"
                        autoCapitalize="characters"
                        spellCheck={false}
                        required
                        error={message('discountCode')}
                    />
                )}
            </Form>
        </details>
    );
}
