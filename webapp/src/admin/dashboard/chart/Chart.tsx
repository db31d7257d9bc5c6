import { Title } from '@mantine/core';
import { useId } from 'react';
import { PlainTable } from '../../../ui/PlainTable';
import { useAdminTexts } from '../../texts';
import classes from './Chart.module.css';
import { Drawing } from './Drawing';
import { Legend } from './Legend';
import type { ChartData } from './series';

interface Props {
    title: string;
    data: ChartData;
    /** Lines instead of bars upon each other. */
    lines?: boolean;
    /** What the periods are called in the table. */
    head: string;
}

/** A chart, what is what in it, and the same figures as a table. */
export function Chart({ title, data, lines = false, head }: Props) {
    const t = useAdminTexts();
    const heading = useId();
    const id = heading.replace(/\W/g, '');
    const { series, rows, write } = data;
    return (
        <section className={classes.chart} aria-labelledby={heading}>
            <div className={classes.head}>
                <Title order={3} size="h5" id={heading}>
                    {title}
                </Title>
                <Legend id={id} series={series} lines={lines} />
            </div>
            <div className={classes.drawing} role="img" aria-label={t('chartOf', { title })}>
                <Drawing data={data} id={id} lines={lines} unknown={t('notKnown')} />
            </div>
            <details className={classes.details}>
                <summary>{t('asTable', { title })}</summary>
                <PlainTable
                    label={t('tableOf', { title })}
                    heads={[head, ...series.map(({ name }) => name)]}
                    rows={rows.map(({ key, whole, values }) => ({
                        key,
                        cells: [
                            whole,
                            ...series.map((_, place) => {
                                const value = values[place];
                                return value === undefined ? t('notKnown') : write(value);
                            }),
                        ],
                    }))}
                />
            </details>
        </section>
    );
}
