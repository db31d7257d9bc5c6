import { Suspense, useEffect, useRef } from 'react';
import { Link, Outlet, useLocation, useNavigationType } from 'react-router';
import { CartButton } from '../cart/CartButton';
import { useMergeAtLogin } from '../cart/useMergeAtLogin';
import { SearchBox } from '../catalogue/SearchBox';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { OfflineBanner } from '../ui/OfflineBanner';
import { PageSkeleton } from '../ui/PageSkeleton';
import { Toaster } from '../ui/Toaster';
import { AccountMenu } from './AccountMenu';
import { ColoursButton } from './ColoursButton';
import { keepFocus } from './keepFocus';
import { LanguageButton, LanguageSwitch } from './LanguageSwitch';
import classes from './Shell.module.css';
import { useAppTexts } from './texts';

/** What every page has: the shop's name, the search box, the ways to account and cart, the credits. */
export function Shell() {
    const t = useAppTexts();
    const { pathname } = useLocation();
    const main = useNewPage();
    useMergeAtLogin();
    useEffect(keepFocus, []);
    return (
        <div className={classes.shell}>
            <a className={classes.skip} href="#main">
                {t('skip')}
            </a>
            <OfflineBanner />
            <header className={classes.header}>
                <div className={classes.bar}>
                    <Link to="/" className={classes.name}>
                        <Bow />
                        CloudRetail
                    </Link>
                    <SearchBox />
                    <div className={classes.tools}>
                        <LanguageButton />
                        <ColoursButton />
                        <AccountMenu />
                        <CartButton />
                    </div>
                </div>
            </header>
            <main id="main" ref={main} tabIndex={-1} className={classes.main}>
                <ErrorBoundary at={pathname}>
                    <Suspense fallback={<PageSkeleton />}>
                        <Outlet />
                    </Suspense>
                </ErrorBoundary>
            </main>
            <footer className={classes.footer}>
                <div className={classes.bar}>
                    <p className={classes.sign}>CloudRetail</p>
                    <LanguageSwitch />
                    <p className={classes.credit}>
                        {t.rich('credit', {
                            data: (text) => (
                                <a href="https://doi.org/10.24432/C5BW33" rel="noreferrer">
                                    {text}
                                </a>
                            ),
                            licence: (text) => (
                                <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer">
                                    {text}
                                </a>
                            ),
                        })}
                    </p>
                </div>
            </footer>
            <Toaster />
        </div>
    );
}

/** A new page begins at its top, for eyes and for the keyboard. What changes in the query is still the same page. */
function useNewPage() {
    const main = useRef<HTMLElement>(null);
    const { pathname } = useLocation();
    const how = useNavigationType();
    const shown = useRef(pathname);
    useEffect(() => {
        if (shown.current === pathname) {
            return;
        }
        shown.current = pathname;
        if (how !== 'POP') {
            window.scrollTo(0, 0);
        }
        main.current?.focus({ preventScroll: true });
    }, [pathname, how]);
    return main;
}

function Bow() {
    return (
        <svg viewBox="0 0 32 20" width="32" height="20" aria-hidden="true" className={classes.bow}>
            <path d="M16 9C9 0 2 1 3 8s8 5 13 1c5 4 12 6 13-1S23 0 16 9z" />
            <path d="M15 10c-1 4-4 7-8 8M17 10c1 4 4 7 8 8" />
        </svg>
    );
}
