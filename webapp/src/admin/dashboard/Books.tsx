import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useFormats } from '../../i18n/useFormats';
import { Loaded } from '../parts/Loaded';
import { Section } from '../../ui/Section';
import { verdictOf } from '../running/ReconciliationPage';
import { useReconciliation } from '../running/useReconciliation';
import { useAdminTexts } from '../texts';

/** Whether money, stock and orders agree. */
export function Books() {
    const t = useAdminTexts();
    const { dateTime } = useFormats();
    const report = useReconciliation();
    return (
        <Section
            title={t('reconciliation')}
            actions={
                <Anchor component={Link} to="/admin/reconciliation">
                    {t('lookCloser')}
                </Anchor>
            }
        >
            <Loaded query={report}>
                {(data) => (
                    <p>
                        <strong>{t(verdictOf(data))}</strong> {t('asOfTime', { time: dateTime(data.asOf) })}
                    </p>
                )}
            </Loaded>
        </Section>
    );
}
