import type { ReactNode } from 'react';
import classes from './PlainTable.module.css';

interface Props {
    label: string;
    heads: readonly string[];
    /** The first cell of a row names it. */
    rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A short table that is there as a whole. */
export function PlainTable({ label, heads, rows }: Props) {
    return (
        // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        <div className={classes.scroll} tabIndex={0} role="group" aria-label={label}>
            <table className={classes.table}>
                <thead>
                    <tr>
                        {heads.map((head) => (
                            <th key={head} scope="col">
                                {head}
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {rows.map(({ key, cells: [name, ...others] }) => (
                        <tr key={key}>
                            <th scope="row">{name}</th>
                            {others.map((cell, place) => (
                                <td key={heads[place + 1]}>{cell}</td>
                            ))}
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}
