import type { Series } from './series';

/** The name of what a series is filled with. */
export const fillOf = (id: string, { look, colour }: Series) => (look === 'plain' ? `var(${colour})` : `url(#${id})`);

/** What bars are filled with, so that they are told apart without their colours. */
export function Pattern({ id, series: { look, colour } }: { id: string; series: Series }) {
    if (look === 'plain') {
        return null;
    }
    return (
        <pattern
            id={id}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform={look === 'hatched' ? 'rotate(45)' : undefined}
        >
            <rect width="6" height="6" fill="var(--card)" />
            {look === 'hatched' ? (
                <rect width="3.5" height="6" fill={`var(${colour})`} />
            ) : (
                <circle cx="3" cy="3" r="2" fill={`var(${colour})`} />
            )}
        </pattern>
    );
}
