import { NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../api/api';
import { Form, textIn } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { toast } from '../../ui/toast';
import { useUiTexts } from '../../ui/texts';
import { basisPointsIn, numberIn, priceIfAny, timeIn } from '../../ui/typed';
import { useAdminTexts } from '../texts';
import { LimitFields } from './LimitFields';

const KINDS = ['PERCENT', 'AMOUNT', 'FREE_SHIPPING'] as const;

/** What a code takes off is said once, when it is made. */
export function NewDiscountPage() {
    const t = useAdminTexts();
    const ui = useUiTexts();
    const client = useQueryClient();
    const navigate = useNavigate();
    const [kind, setKind] = useState<string>('PERCENT');
    const send = async (fields: FormData) =>
        api.post('/api/v1/discount-codes', {
            body: {
                code: textIn(fields, 'code').trim(),
                kind,
                basisPoints: basisPointsIn(fields, 'percent'),
                amount: priceIfAny(fields, 'amount', ui('badPounds')),
                minimum: priceIfAny(fields, 'minimum', ui('badPounds')),
                validFrom: timeIn(fields, 'validFrom'),
                validUntil: timeIn(fields, 'validUntil'),
                limit: numberIn(fields, 'limit'),
                limitPerCustomer: numberIn(fields, 'limitPerCustomer'),
            },
        });
    const sent = ({ code }: { code: string }) => {
        toast.done(t('codeMade', { code }));
        void client.invalidateQueries({ queryKey: ['discount-codes'] });
        void navigate('/admin/discounts');
    };
    const pounds = { type: 'number', min: '0.01', step: '0.01', inputMode: 'decimal' } as const;
    return (
        <Page title={t('newCode')} noIndex>
            <PageHead title={t('newCode')} />
            <Form send={send} submit={t('makeCode')} onSent={sent}>
                {(message) => (
                    <>
                        <TextInput
                            name="code"
                            label={t('code')}
                            description={t('codeHint')}
                            pattern="[A-Za-z0-9_\-]+"
                            maxLength={40}
                            required
                            error={message('code')}
                        />
                        <NativeSelect
                            label={t('kind')}
                            value={kind}
                            onChange={(event) => setKind(event.currentTarget.value)}
                            error={message('kind')}
                        >
                            {KINDS.map((each) => (
                                <option key={each} value={each}>
                                    {t(`kind_${each}`)}
                                </option>
                            ))}
                        </NativeSelect>
                        {kind === 'PERCENT' && (
                            <TextInput
                                {...pounds}
                                name="percent"
                                label={t('percent')}
                                max={100}
                                required
                                error={message('basisPoints')}
                            />
                        )}
                        {kind === 'AMOUNT' && (
                            <TextInput
                                {...pounds}
                                name="amount"
                                label={t('amountPounds')}
                                required
                                error={message('amount')}
                            />
                        )}
                        <TextInput {...pounds} name="minimum" label={t('minimumPounds')} error={message('minimum')} />
                        <TextInput
                            type="datetime-local"
                            name="validFrom"
                            label={t('validFrom')}
                            error={message('validFrom')}
                        />
                        <LimitFields message={message} />
                    </>
                )}
            </Form>
        </Page>
    );
}
