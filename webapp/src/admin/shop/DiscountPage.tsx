import { Checkbox } from '@mantine/core';
import { useParams } from 'react-router';
import { ask } from '../../api/api';
import { isProblem } from '../../api/problem';
import { EditedMeanwhile } from '../../ui/EditedMeanwhile';
import { Form } from '../../ui/Form';
import { Page } from '../../ui/Page';
import { PageHead } from '../../ui/PageHead';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useUiTexts } from '../../ui/texts';
import { toast } from '../../ui/toast';
import { useEdit } from '../../ui/useEdit';
import { numberIn, timeIn } from '../../ui/typed';
import { useAdminTexts } from '../texts';
import { LimitFields } from './LimitFields';
import { useWorth } from './useWorth';

interface Change {
    validUntil: string | undefined;
    limit: number | undefined;
    limitPerCustomer: number | undefined;
    active: boolean;
}

/** How long and how often a code may be used can change; what it takes off was promised. */
export function DiscountPage() {
    const { code = '' } = useParams();
    const t = useAdminTexts();
    const ui = useUiTexts();
    const worth = useWorth();
    const path = { code };
    const edit = useEdit({
        key: ['discount-codes', 'one', code],
        load: (signal) => ask('get', '/api/v1/discount-codes/{code}', { path, signal }),
        save: (body: Change, ifMatch) => ask('patch', '/api/v1/discount-codes/{code}', { path, body, ifMatch }),
        touches: [['discount-codes']],
    });
    if (edit.isPending) {
        return <PageSkeleton />;
    }
    const found = edit.value;
    if (!found) {
        return <ProblemNotice error={edit.error} onRetry={() => void edit.refetch()} retrying={edit.isFetching} />;
    }
    const send = (fields: FormData) =>
        edit.save({
            validUntil: timeIn(fields, 'validUntil'),
            limit: numberIn(fields, 'limit'),
            limitPerCustomer: numberIn(fields, 'limitPerCustomer'),
            active: fields.has('active'),
        });
    return (
        <Page title={t('codeTitle', { code: found.code })} noIndex>
            <PageHead title={t('codeTitle', { code: found.code })} />
            <p>{[worth(found), t('usedTimes', { count: found.used })].join(' · ')}</p>
            {edit.conflict && <EditedMeanwhile reload={edit.reload} overwrite={edit.overwrite} />}
            <Form
                key={edit.version}
                send={send}
                submit={ui('save')}
                onSent={() => toast.done(t('codeSaved', { code: found.code }))}
                knows={(error) => isProblem(error, 'edited-meanwhile')}
            >
                {(message) => (
                    <>
                        <LimitFields message={message} code={found} />
                        <Checkbox name="active" label={t('codeMayBeUsed')} defaultChecked={found.active} />
                    </>
                )}
            </Form>
        </Page>
    );
}
