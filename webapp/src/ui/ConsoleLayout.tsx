import { useEffect, useRef } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import classes from './ConsoleLayout.module.css';

export interface ConsoleLink {
    to: string;
    label: string;
}

/** A console's pages beside their list; on a phone the list is a row above them. */
export function ConsoleLayout({ name, links }: { name: string; links: readonly ConsoleLink[] }) {
    const row = useRef<HTMLUListElement>(null);
    const { pathname } = useLocation();
    useEffect(() => showCurrent(row.current), [pathname]);
    return (
        <div className={classes.layout}>
            <nav className={classes.side} aria-label={name}>
                <p className={classes.name}>{name}</p>
                <ul ref={row} className={classes.links}>
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

/** A row that is wider than the window begins where one is. */
function showCurrent(row: HTMLElement | null): void {
    const current = row?.querySelector<HTMLElement>('[aria-current]');
    if (row && current) {
        row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
    }
}
