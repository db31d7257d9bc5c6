import { TextInput, Title } from '@mantine/core';
import { ask } from '../api/api';
import { isProblem } from '../api/problem';
import { EditedMeanwhile } from '../ui/EditedMeanwhile';
import { Form } from '../ui/Form';
import { PartSkeleton } from '../ui/PartSkeleton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useUiTexts } from '../ui/texts';
import { toast } from '../ui/toast';
import { useEdit } from '../ui/useEdit';
import { useStockTexts } from './texts';

/** When a SKU is running low, unless somebody else said so meanwhile. */
export function ThresholdForm({ sku }: { sku: string }) {
    const t = useStockTexts();
    const path = { sku };
    const edit = useEdit({
        key: ['threshold', sku],
        load: (signal) => ask('get', '/api/v1/inventory/managed/{sku}', { path, signal }),
        save: (threshold: number, ifMatch) =>
            ask('put', '/api/v1/inventory/{sku}/threshold', { path, body: { threshold }, ifMatch }),
        touches: [['inventory'], ['stock']],
    });
    return (
        <section>
            <Title order={2} size="h3" mb="sm">
                {t('thresholdTitle')}
            </Title>
            {edit.isPending ? (
                <PartSkeleton />
            ) : edit.value ? (
                <Fields edit={edit} threshold={edit.value.threshold} />
            ) : (
                <ProblemNotice error={edit.error} onRetry={() => void edit.refetch()} retrying={edit.isFetching} />
            )}
        </section>
    );
}

interface FieldsProps {
    threshold: number;
    edit: {
        version: string | undefined;
        conflict: boolean;
        save: (threshold: number) => Promise<void>;
        reload: () => Promise<void>;
        overwrite: () => Promise<void>;
    };
}

function Fields({ threshold, edit }: FieldsProps) {
    const t = useStockTexts();
    const ui = useUiTexts();
    return (
        <>
            {edit.conflict && <EditedMeanwhile reload={edit.reload} overwrite={edit.overwrite} />}
            <Form
                key={edit.version}
                send={(fields) => edit.save(Number(fields.get('threshold')))}
                submit={ui('save')}
                onSent={() => toast.done(t('thresholdSaved'))}
                knows={(error) => isProblem(error, 'edited-meanwhile')}
            >
                {(message) => (
                    <TextInput
                        name="threshold"
                        type="number"
                        min={0}
                        max={1_000_000}
                        label={t('threshold')}
                        description={t('thresholdHint')}
                        defaultValue={threshold}
                        required
                        error={message('threshold')}
                    />
                )}
            </Form>
        </>
    );
}
