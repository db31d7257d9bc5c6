import classes from './Chart.module.css';
import type { ChartData } from './series';

interface Props extends Pick<ChartData, 'series' | 'rows' | 'write'> {
    /** Which row is pointed at. */
    at: unknown;
    unknown: string;
}

/** The figures that one points at. */
export function Tip({ series, rows, write, at, unknown }: Props) {
    const row = rows.find(({ key }) => key === at);
    return (
        row && (
            <div className={classes.tip}>
                <strong>{row.whole}</strong>
                {series.map(({ name }, place) => {
                    const value = row.values[place];
                    return (
                        <div key={name}>
                            {name}: {value === undefined ? unknown : write(value)}
                        </div>
                    );
                })}
            </div>
        )
    );
}
