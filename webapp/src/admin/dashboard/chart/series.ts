/** How a row of figures is told apart from others, by more than its colour. */
export type Look = 'plain' | 'hatched' | 'dotted';

export interface Series {
    name: string;
    look: Look;
    /** A variable of the theme. */
    colour: string;
}

/** The figures of one period: one for each series, and none where it is not known. */
export interface Row {
    /** Tells it from others, in order. */
    key: string;
    /** Where there is little room. */
    short: string;
    whole: string;
    values: readonly (number | undefined)[];
}

export interface ChartData {
    series: readonly Series[];
    rows: readonly Row[];
    /** As it is written in tables. */
    write: (value: number) => string;
    /** As it is written beside the axis. */
    writeShort: (value: number) => string;
}
