import classes from './Chart.module.css';
import { fillOf, Pattern } from './Pattern';
import type { Series } from './series';

const DASHES = { plain: undefined, hatched: '6 4', dotted: '1 4' } as const;

/** How a line is drawn, so that it is told from others without its colour. */
export const dashOf = ({ look }: Series) => DASHES[look];

/** Which is which; a drawing of each, as it is in the chart. */
export function Legend({ id, series, lines }: { id: string; series: readonly Series[]; lines: boolean }) {
    return (
        <ul className={classes.legend}>
            {series.map((each, place) => (
                <li key={each.name}>
                    <svg width="28" height="14" viewBox="0 0 28 14" aria-hidden="true">
                        <Pattern id={`${id}-legend-${place}`} series={each} />
                        {lines ? (
                            <path
                                d="M0 7h28"
                                stroke={`var(${each.colour})`}
                                strokeWidth="2.5"
                                strokeDasharray={dashOf(each)}
                                strokeLinecap={each.look === 'dotted' ? 'round' : undefined}
                            />
                        ) : (
                            <rect
                                x="0.75"
                                y="0.75"
                                width="26.5"
                                height="12.5"
                                fill={fillOf(`${id}-legend-${place}`, each)}
                                stroke={`var(${each.colour})`}
                                strokeWidth="1.5"
                            />
                        )}
                    </svg>
                    {each.name}
                </li>
            ))}
        </ul>
    );
}
