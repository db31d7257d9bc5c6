import { Bar, BarChart, CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { dashOf } from './Legend';
import { fillOf, Pattern } from './Pattern';
import type { ChartData, Row } from './series';
import { Tip } from './Tip';

const TICK = { fill: 'var(--quiet)', fontSize: 12 };
const MARGIN = { top: 8, right: 8, bottom: 0, left: 0 };

interface Props {
    data: ChartData;
    id: string;
    lines: boolean;
    unknown: string;
}

/** Bars upon each other, or lines. It is a picture: what it says is said by the table beside it, too. */
export function Drawing({ data: { series, rows, write, writeShort }, id, lines, unknown }: Props) {
    const shorts = new Map(rows.map(({ key, short }) => [key, short]));
    const frame = [
        <CartesianGrid key="grid" vertical={false} stroke="var(--line)" />,
        <XAxis
            key="x"
            dataKey="key"
            tickFormatter={(key: string) => shorts.get(key) ?? ''}
            tick={TICK}
            tickLine={false}
            stroke="var(--edge)"
            minTickGap={18}
        />,
        <YAxis
            key="y"
            width={58}
            tickFormatter={writeShort}
            tick={TICK}
            tickLine={false}
            axisLine={false}
            allowDecimals={false}
        />,
        <Tooltip
            key="tip"
            cursor={lines ? { stroke: 'var(--edge)' } : { fill: 'var(--hover)' }}
            isAnimationActive={false}
            content={({ active, label }) =>
                active ? <Tip series={series} rows={rows} write={write} at={label} unknown={unknown} /> : null
            }
        />,
    ];
    const common = { data: [...rows], margin: MARGIN, accessibilityLayer: false };
    return (
        <ResponsiveContainer width="100%" height={240} initialDimension={{ width: 600, height: 240 }}>
            {lines ? (
                <LineChart {...common}>
                    {frame}
                    {series.map((each, place) => (
                        <Line
                            key={each.name}
                            dataKey={(row: Row) => row.values[place]}
                            name={each.name}
                            type="monotone"
                            stroke={`var(${each.colour})`}
                            strokeWidth={2.5}
                            strokeDasharray={dashOf(each) ?? ''}
                            dot={
                                rows.length < 40 ? { r: 2.5, fill: `var(${each.colour})`, strokeDasharray: '' } : false
                            }
                            isAnimationActive={false}
                        />
                    ))}
                </LineChart>
            ) : (
                <BarChart {...common} stackOffset="sign">
                    <defs>
                        {series.map((each, place) => (
                            <Pattern key={each.name} id={`${id}-${place}`} series={each} />
                        ))}
                    </defs>
                    {frame}
                    {series.map((each, place) => (
                        <Bar
                            key={each.name}
                            dataKey={(row: Row) => row.values[place]}
                            name={each.name}
                            stackId="all"
                            fill={fillOf(`${id}-${place}`, each)}
                            stroke={`var(${each.colour})`}
                            maxBarSize={48}
                            isAnimationActive={false}
                        />
                    ))}
                </BarChart>
            )}
        </ResponsiveContainer>
    );
}
