import { Link, Outlet } from 'react-router';
import { SearchBox } from '../catalogue/SearchBox';
import classes from './Shell.module.css';

/** What every page has: the shop's name, the search box, the credits. */
export function Shell() {
    return (
        <div className={classes.shell}>
            <a className={classes.skip} href="#main">
                Skip to content
            </a>
            <header className={classes.header}>
                <div className={classes.bar}>
                    <Link to="/" className={classes.name}>
                        <Bow />
                        CloudRetail
                    </Link>
                    <SearchBox />
                </div>
            </header>
            <main id="main" tabIndex={-1} className={classes.main}>
                <Outlet />
            </main>
            <footer className={classes.footer}>
                <div className={classes.bar}>
                    <p className={classes.sign}>CloudRetail</p>
                    <p className={classes.credit}>
                        Catalogue derived from ‘
                        <a href="https://doi.org/10.24432/C5BW33" rel="noreferrer">
                            Online Retail
                        </a>
                        ’ by Daqing Chen, UCI Machine Learning Repository (2015),{' '}
                        <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer">
                            CC BY 4.0
                        </a>
                        .
                    </p>
                </div>
            </footer>
        </div>
    );
}

function Bow() {
    return (
        <svg viewBox="0 0 32 20" width="32" height="20" aria-hidden="true" className={classes.bow}>
            <path d="M16 9C9 0 2 1 3 8s8 5 13 1c5 4 12 6 13-1S23 0 16 9z" />
            <path d="M15 10c-1 4-4 7-8 8M17 10c1 4 4 7 8 8" />
        </svg>
    );
}
