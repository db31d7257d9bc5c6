import { useEffect, useRef } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import classes from './ConsoleLayout.module.css';

export interface ConsoleLink {
    to: string;
    label: string;
}

/** A console's pages beside their list; on a phone the list is a row above them. */
export function ConsoleLayout({ name, links }: { name: string; links: readonly ConsoleLink[] }) {
    const list = useCurrentInSight();
    return (
        <div className={classes.layout}>
            <nav className={classes.side} aria-label={name}>
                <p className={classes.name}>{name}</p>
                <ul className={classes.links} ref={list}>
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

/** Where the list is a row that scrolls, the page that is open is in the middle of it. */
function useCurrentInSight() {
    const list = useRef<HTMLUListElement>(null);
    const { pathname } = useLocation();
    useEffect(() => {
        const row = list.current;
        const current = row?.querySelector('[aria-current="page"]');
        if (row && current) {
            const [around, inside] = [row.getBoundingClientRect(), current.getBoundingClientRect()];
            row.scrollLeft += inside.left + inside.width / 2 - (around.left + around.width / 2);
        }
    }, [pathname]);
    return list;
}
