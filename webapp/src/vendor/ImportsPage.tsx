import { Anchor, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/api';
import type { AnswerOf } from '../api/contract';
import { upload } from '../api/upload';
import { useFormats } from '../i18n/useFormats';
import { DataTable, type Column } from '../ui/DataTable';
import { Form } from '../ui/Form';
import { Page } from '../ui/Page';
import { PageHead } from '../ui/PageHead';
import { ProgressBar } from '../ui/ProgressBar';
import { usePages } from '../ui/usePages';
import { useVendorTexts } from './texts';
import { chosen } from '../ui/typed';
import classes from './Vendor.module.css';

const LONGEST_NAME = 255;

type Import = AnswerOf<'get', '/api/v1/products/imports'>['items'][number];

/** Many products at once, and the imports of the last days. */
export function ImportsPage() {
    const t = useVendorTexts();
    const navigate = useNavigate();
    const client = useQueryClient();
    const [share, setShare] = useState<number>();
    const [file, setFile] = useState<File>();
    const pages = usePages(['imports', 'all'], ({ query, signal }) =>
        api.get('/api/v1/products/imports', { query, signal }),
    );
    const send = async () => {
        const csv = chosen(file, t('fileMissing'));
        setShare(0);
        return upload('/api/v1/products/imports', new Blob([csv], { type: 'text/csv' }), setShare, {
            query: { fileName: csv.name.slice(0, LONGEST_NAME) },
        }).finally(() => setShare(undefined));
    };
    return (
        <Page title={t('importTitle')} noIndex>
            <PageHead title={t('importTitle')} />
            <Form
                send={send}
                submit={t('importStart')}
                onSent={(started) => {
                    void client.invalidateQueries({ queryKey: ['imports', 'all'] });
                    void navigate(`/vendor/imports/${started.id}`);
                }}
            >
                {(message) => (
                    <>
                        <TextInput
                            type="file"
                            name="file"
                            accept=".csv,text/csv"
                            label={t('importFile')}
                            description={t('importHint')}
                            withAsterisk
                            onChange={(event) => setFile(event.currentTarget.files?.[0])}
                            error={message('file')}
                        />
                        {share !== undefined && <ProgressBar label={t('uploading')} share={share} />}
                    </>
                )}
            </Form>
            <section className={classes.section}>
                <h2>{t('importsBefore')}</h2>
                <DataTable
                    label={t('importsBefore')}
                    columns={useColumns()}
                    pages={pages}
                    rowKey={({ id }) => id}
                    empty={t('noImports')}
                />
            </section>
        </Page>
    );
}

function useColumns(): Column<Import>[] {
    const t = useVendorTexts();
    const { number, dateTime } = useFormats();
    const counts = ['rowsRead', 'created', 'updated', 'refused'] as const;
    return [
        {
            key: 'file',
            head: t('importName'),
            cell: ({ id, fileName }) => (
                <Anchor component={Link} to={`/vendor/imports/${id}`}>
                    {fileName ?? t('importNoName')}
                </Anchor>
            ),
        },
        { key: 'at', head: t('importAt'), cell: ({ createdAt }) => dateTime(createdAt) },
        { key: 'status', head: t('status'), cell: ({ status }) => t.of('import_', status) },
        ...counts.map((count) => ({
            key: count,
            head: t(`head_${count}`),
            align: 'end' as const,
            cell: (job: Import) => number(job[count]),
        })),
    ];
}
