import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api';
import { newAttempt } from '../api/attempt';
import type { AnswerOf } from '../api/contract';
import { Form } from '../ui/Form';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { chosen } from '../ui/typed';
import { BookingReport } from './BookingReport';
import { useStockTexts } from './texts';

export type Report = AnswerOf<'post', '/api/v1/inventory/movements'>;

/** Movements of many SKUs at once. However often a file is sent, it is booked once. */
export function BookingsPage() {
    const t = useStockTexts();
    const client = useQueryClient();
    const [attempt, setAttempt] = useState(newAttempt);
    const [file, setFile] = useState<File>();
    const [report, setReport] = useState<Report>();
    const [emptied, setEmptied] = useState(0);
    const send = async () =>
        api.post('/api/v1/inventory/movements', {
            body: new Blob([chosen(file, t('fileMissing'))], { type: 'text/csv' }),
            idempotencyKey: attempt,
        });
    return (
        <Page title={t('bookings')} noIndex>
            <PageHead title={t('bookings')} />
            <Form
                key={emptied}
                send={send}
                submit={t('bookFile')}
                onSent={(answer) => {
                    setReport(answer);
                    setFile(undefined);
                    setAttempt(newAttempt());
                    setEmptied(emptied + 1);
                    void client.invalidateQueries({ queryKey: ['inventory'] });
                    void client.invalidateQueries({ queryKey: ['stock'] });
                }}
            >
                {(message) => (
                    <TextInput
                        type="file"
                        name="file"
                        accept=".csv,text/csv"
                        label={t('file')}
                        description={t('fileHint')}
                        withAsterisk
                        onChange={(event) => {
                            setFile(event.currentTarget.files?.[0]);
                            setAttempt(newAttempt());
                        }}
                        error={message('file')}
                    />
                )}
            </Form>
            {report && <BookingReport report={report} />}
        </Page>
    );
}
