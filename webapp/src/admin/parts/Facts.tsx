import type { ReactNode } from 'react';
import classes from './Facts.module.css';

/** Names and what belongs to them; what is not known is left out. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
    return (
        <dl className={classes.facts}>
            {facts
                .filter(([, value]) => value !== undefined && value !== '' && value !== false)
                .map(([name, value]) => (
                    <div key={name} className={classes.fact}>
                        <dt>{name}</dt>
                        <dd>{value}</dd>
                    </div>
                ))}
        </dl>
    );
}
