import { Title } from '@mantine/core';
import { DataTable, type Column } from '../ui/DataTable';
import { DownloadButton } from '../ui/DownloadButton';
import { onePage } from '../ui/onePage';
import type { Report } from './BookingsPage';
import classes from './Stock.module.css';
import { useStockTexts } from './texts';

type Refusal = NonNullable<Report['refused']>[number];

const SHOWN = 100;

/** What became of every row of a file. */
export function BookingReport({ report }: { report: Report }) {
    const t = useStockTexts();
    const refused = report.refused ?? [];
    const columns: Column<Refusal>[] = [
        { key: 'line', head: t('line'), cell: ({ line }) => line ?? '–' },
        { key: 'column', head: t('column'), cell: ({ column }) => column ?? '–' },
        { key: 'reason', head: t('reason'), cell: ({ reason }) => reason },
    ];
    return (
        <section className={classes.section}>
            <Title order={2} size="h3" mb="sm">
                {t('result')}
            </Title>
            <p role="status">{t('resultText', { booked: report.booked, read: report.read })}</p>
            {refused.length > 0 && (
                <>
                    <DataTable
                        label={t('refusedRows')}
                        columns={columns}
                        pages={onePage(refused.slice(0, SHOWN))}
                        rowKey={(row) => `${row.line} ${row.column} ${row.reason}`}
                    />
                    {refused.length > SHOWN && <p>{t('moreRefused', { count: SHOWN })}</p>}
                    <p>
                        <DownloadButton
                            label={t('downloadRefused')}
                            file="refused-rows.csv"
                            fetchFile={async () => csv(refused)}
                        />
                    </p>
                </>
            )}
        </section>
    );
}

function csv(refused: Refusal[]): Blob {
    const quoted = (value: unknown) => `"${String(value ?? '').replaceAll('"', '""')}"`;
    const rows = refused.map(({ line, column, reason }) => [line, column, reason].map(quoted).join(','));
    return new Blob([['line,column,reason', ...rows].join('\r\n')], { type: 'text/csv' });
}
