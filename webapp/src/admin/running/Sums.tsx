import type { AnswerOf } from '../../api/contract';
import { useFormats } from '../../i18n/useFormats';
import { PlainTable } from '../../ui/PlainTable';
import { Section } from '../../ui/Section';
import { useAdminTexts } from '../texts';

/** What each book adds up to; a book of a service that is away is not told. */
export function Sums({ report: { money: sums = {}, units } }: { report: AnswerOf<'get', '/api/v1/reconciliation'> }) {
    const t = useAdminTexts();
    const { money, number } = useFormats();
    const count = (value: number | undefined) => (value === undefined ? t('unknown') : number(value));
    return (
        <>
            <Section title={t('moneySums')}>
                <PlainTable
                    label={t('moneySums')}
                    heads={[t('currency'), t('sumOrdered'), t('sumCaptured'), t('sumRefunded'), t('sumHeld')]}
                    rows={Object.entries(sums).map(([currency, sum]) => ({
                        key: currency,
                        cells: [
                            currency,
                            ...[sum.ordered, sum.captured, sum.refunded, sum.held].map((amount) =>
                                amount === undefined ? t('unknown') : money({ amount, currency }),
                            ),
                        ],
                    }))}
                />
            </Section>
            {units && (
                <Section title={t('unitSums')}>
                    <PlainTable
                        label={t('unitSums')}
                        heads={[t('unitsOrdered'), t('unitsSold'), t('unitsHeld'), t('onHand'), t('reserved')]}
                        rows={[
                            {
                                key: 'units',
                                cells: [units.ordered, units.sold, units.held, units.onHand, units.reserved].map(count),
                            },
                        ]}
                    />
                </Section>
            )}
        </>
    );
}
