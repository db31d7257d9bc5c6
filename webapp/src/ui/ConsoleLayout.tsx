import { NavLink, Outlet } from 'react-router';
import classes from './ConsoleLayout.module.css';

export interface ConsoleLink {
    to: string;
    label: string;
}

/** A console's pages beside their list; on a phone the list is a row above them. */
export function ConsoleLayout({ name, links }: { name: string; links: readonly ConsoleLink[] }) {
    return (
        <div className={classes.layout}>
            <nav className={classes.side} aria-label={name}>
                <p className={classes.name}>{name}</p>
                <ul className={classes.links}>
                    {links.map(({ to, label }) => (
                        <li key={to}>
                            <NavLink to={to} className={classes.link ?? ''}>
                                {label}
                            </NavLink>
                        </li>
                    ))}
                </ul>
            </nav>
            <div className={classes.content}>
                <Outlet />
            </div>
        </div>
    );
}
