import { Button, NativeSelect, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './DataTable.module.css';
import { ProblemNotice } from './ProblemNotice';
import { useUiTexts } from './texts';
import type { Pages } from './usePages';

export interface Column<T> {
    key: string;
    head: string;
    cell: (row: T) => ReactNode;
    /** Numbers stand at the end of their column. */
    align?: 'end';
    /** What the server sorts by, upwards and downwards, if it does. */
    sorts?: { up: string; down: string };
}

interface Props<T> {
    /** What the table is called, for those who do not see it. */
    label: string;
    /** The first column names the row, and is the place for a link to it. */
    columns: readonly Column<T>[];
    pages: Pages<T>;
    rowKey: (row: T) => string;
    /** What stands there without rows. */
    empty?: ReactNode;
    sort?: string | undefined;
    onSort?: ((sort: string) => void) | undefined;
}

/** A list that the server pages, sorts and filters. On a phone each row is a card with the columns' names in it. */
export function DataTable<T>({ label, columns, pages, rowKey, empty, sort, onSort }: Props<T>) {
    const t = useUiTexts();
    if (!pages.rows && pages.error) {
        return (
            <>
                <ProblemNotice error={pages.error} onRetry={pages.refetch} retrying={pages.isFetching} />
                {pages.hasPrevious && <Turner pages={pages} />}
            </>
        );
    }
    const rows = pages.rows ?? [];
    return (
        <div className={classes.around}>
            {onSort && <SortChoice columns={columns} sort={sort} onSort={onSort} />}
            {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
            <div className={classes.scroll} tabIndex={0} role="group" aria-label={label}>
                <table className={classes.table} aria-busy={pages.isFetching} data-stale={pages.isStale || undefined}>
                    <thead>
                        <tr>
                            {columns.map((column) => (
                                <Head key={column.key} column={column} sort={sort} onSort={onSort} />
                            ))}
                        </tr>
                    </thead>
                    <tbody>
                        {pages.isLoading && <SkeletonRows columns={columns.length} />}
                        {rows.map((row) => (
                            <tr key={rowKey(row)}>
                                {columns.map(({ key, head, cell, align }, place) =>
                                    place === 0 ? (
                                        <th key={key} scope="row" data-label={head}>
                                            <div>{cell(row)}</div>
                                        </th>
                                    ) : (
                                        <td key={key} data-label={head} data-align={align}>
                                            <div>{cell(row)}</div>
                                        </td>
                                    ),
                                )}
                            </tr>
                        ))}
                    </tbody>
                </table>
            </div>
            {!pages.isLoading && rows.length === 0 && <div className={classes.empty}>{empty ?? t('noRows')}</div>}
            {pages.rows && pages.error && (
                <ProblemNotice error={pages.error} onRetry={pages.refetch} retrying={pages.isFetching} />
            )}
            <Turner pages={pages} />
        </div>
    );
}

function Head<T>({ column, sort, onSort }: { column: Column<T> } & Pick<Props<T>, 'sort' | 'onSort'>) {
    const t = useUiTexts();
    const { head, sorts, align } = column;
    if (!sorts || !onSort) {
        return (
            <th scope="col" data-align={align}>
                {head}
            </th>
        );
    }
    const direction = sort === sorts.up ? 'ascending' : sort === sorts.down ? 'descending' : undefined;
    return (
        <th scope="col" data-align={align} aria-sort={direction}>
            <button
                type="button"
                className={classes.sort}
                aria-label={`${head}: ${t('sortedBy', { column: head })}`}
                onClick={() => onSort(sort === sorts.up ? sorts.down : sorts.up)}
            >
                {head}
                <span aria-hidden="true">{direction === 'descending' ? ' ↓' : direction ? ' ↑' : ' ↕'}</span>
            </button>
        </th>
    );
}

/** On a phone there are no heads to sort by. */
function SortChoice<T>({
    columns,
    sort,
    onSort,
}: {
    columns: readonly Column<T>[];
    sort: string | undefined;
    onSort: (sort: string) => void;
}) {
    const t = useUiTexts();
    const orders = columns.flatMap(({ head, sorts }) =>
        sorts
            ? [
                  { value: sorts.up, label: t('sortUp', { column: head }) },
                  { value: sorts.down, label: t('sortDown', { column: head }) },
              ]
            : [],
    );
    const isOther = orders.every(({ value }) => value !== sort);
    return (
        <NativeSelect
            className={classes.sortChoice}
            label={t('sortBy')}
            value={isOther ? '' : sort}
            onChange={(event) => onSort(event.currentTarget.value)}
            data={[...(isOther ? [{ value: '', label: t('sortUsual') }] : []), ...orders]}
        />
    );
}

function Turner<T>({ pages }: { pages: Pages<T> }) {
    const t = useUiTexts();
    return (
        <div className={classes.turner}>
            <p role="status" className={classes.count}>
                {pages.isLoading
                    ? t('loading')
                    : `${t('rows', { count: pages.rows?.length ?? 0 })} · ${t('page', { page: pages.page + 1 })}`}
            </p>
            {(pages.hasPrevious || pages.hasNext || pages.isStale) && (
                <>
                    <Button variant="default" size="compact-sm" disabled={!pages.hasPrevious} onClick={pages.previous}>
                        {t('previousPage')}
                    </Button>
                    <Button
                        variant="default"
                        size="compact-sm"
                        disabled={!pages.hasNext}
                        loading={pages.isFetching && (pages.hasNext || pages.isStale)}
                        onClick={pages.next}
                    >
                        {t('nextPage')}
                    </Button>
                </>
            )}
        </div>
    );
}

function SkeletonRows({ columns }: { columns: number }) {
    return Array.from({ length: 6 }, (_, row) => (
        <tr key={row} aria-hidden="true">
            {Array.from({ length: columns }, (_, column) => (
                <td key={column}>
                    <Skeleton height={14} my={4} />
                </td>
            ))}
        </tr>
    ));
}
