import { Title } from '@mantine/core';
import { api } from '../api/api';
import type { AnswerOf } from '../api/contract';
import { useFormats } from '../i18n/useFormats';
import { DataTable, type Column } from '../ui/DataTable';
import { usePages } from '../ui/usePages';
import classes from './Stock.module.css';
import { useStockTexts } from './texts';

type Movement = AnswerOf<'get', '/api/v1/inventory/{sku}/movements'>['items'][number];

/** The ledger of a SKU: its sums are what is on hand and reserved. */
export function Movements({ sku }: { sku: string }) {
    const t = useStockTexts();
    const pages = usePages(['inventory', 'movements', sku], ({ query, signal }) =>
        api.get('/api/v1/inventory/{sku}/movements', { path: { sku }, query, signal }),
    );
    return (
        <section className={classes.section}>
            <Title order={2} size="h3" mb="sm">
                {t('movements')}
            </Title>
            <DataTable
                label={t('movements')}
                columns={useColumns()}
                pages={pages}
                rowKey={({ id }) => String(id)}
                empty={t('noMovements')}
            />
        </section>
    );
}

function useColumns(): Column<Movement>[] {
    const t = useStockTexts();
    const { number, dateTime } = useFormats();
    const change = (units: number) => (units > 0 ? `+${number(units)}` : number(units));
    return [
        { key: 'kind', head: t('kind'), cell: ({ type }) => t.of('move_', type) },
        { key: 'at', head: t('when'), cell: ({ createdAt }) => dateTime(createdAt) },
        { key: 'onHand', head: t('onHandChange'), align: 'end', cell: ({ onHandChange }) => change(onHandChange) },
        {
            key: 'reserved',
            head: t('reservedChange'),
            align: 'end',
            cell: ({ reservedChange }) => change(reservedChange),
        },
        { key: 'reason', head: t('reason'), cell: ({ reason }) => reason ?? '–' },
    ];
}
