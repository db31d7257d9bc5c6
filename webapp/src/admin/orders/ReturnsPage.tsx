import { api } from '../../api/api';
import { DataTable } from '../../ui/DataTable';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { useAddress } from '../../ui/useAddress';
import { usePages } from '../../ui/usePages';
import { Choice } from '../../ui/Choice';
import { useAdminTexts } from '../texts';
import { RETURN_STATUSES } from './order';
import { useReturnColumns } from './useReturnColumns';

/** What is to come back, and what became of it. */
export function ReturnsPage() {
    const t = useAdminTexts();
    const [get, set] = useAddress();
    const status = get('status') || 'REQUESTED';
    const pages = usePages(['returns', status], ({ query, signal }) =>
        api.get('/api/v1/returns', { query: { ...query, status }, signal }),
    );
    return (
        <Page title={t('returns')} noIndex>
            <PageHead title={t('returns')}>
                <Choice
                    label={t('status')}
                    value={status}
                    options={RETURN_STATUSES}
                    textOf={(each) => t(`return_${each}`)}
                    onChange={(value) => set({ status: value })}
                />
            </PageHead>
            <DataTable
                label={t('returns')}
                columns={useReturnColumns()}
                pages={pages}
                rowKey={({ id }) => id}
                empty={t('noReturns')}
            />
        </Page>
    );
}
