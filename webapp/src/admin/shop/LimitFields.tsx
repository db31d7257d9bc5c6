import { TextInput } from '@mantine/core';
import type { AnswerOf } from '../../api/contract';
import type { MessageOf } from '../../ui/Form';
import { typedTime } from '../../ui/typed';
import { useAdminTexts } from '../texts';

/** How long and how often a code may be used. */
export function LimitFields({
    message,
    code,
}: {
    message: MessageOf;
    code?: AnswerOf<'get', '/api/v1/discount-codes/{code}'>;
}) {
    const t = useAdminTexts();
    const whole = { type: 'number', min: 1, step: 1, inputMode: 'numeric' } as const;
    return (
        <>
            <TextInput
                type="datetime-local"
                name="validUntil"
                label={t('validUntil')}
                defaultValue={typedTime(code?.validUntil)}
                required={code?.validUntil !== undefined}
                error={message('validUntil')}
            />
            <TextInput
                {...whole}
                name="limit"
                label={t('limit')}
                defaultValue={code?.limit}
                required={code?.limit !== undefined}
                error={message('limit')}
            />
            <TextInput
                {...whole}
                name="limitPerCustomer"
                label={t('limitPerCustomer')}
                defaultValue={code?.limitPerCustomer}
                required={code?.limitPerCustomer !== undefined}
                error={message('limitPerCustomer')}
            />
        </>
    );
}
