import { useMutation } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from 'react-router';
import { loginAddress } from '../session/loginAddress';
import { session } from '../session/session';
import { useSession } from '../session/useSession';
import { Disclosure } from '../ui/Disclosure';
import { toast } from '../ui/toast';
import { useProblemText } from '../ui/useProblemText';
import classes from './Shell.module.css';
import { useAppTexts } from './texts';

/** Log in or, for those who did, where they can go, and out. */
export function AccountMenu() {
    const t = useAppTexts();
    const { status, isA } = useSession();
    const { pathname, search } = useLocation();
    const logOut = useLogOut();
    if (status !== 'member') {
        const here = pathname === '/login' ? '/' : pathname + search;
        return (
            <Link to={loginAddress(here)} className={classes.tool} aria-label={t('logIn')}>
                <Person />
                <span className={classes.word}>{t('logIn')}</span>
            </Link>
        );
    }
    return (
        <Disclosure
            className={classes.tool}
            label={
                <>
                    <Person />
                    <span className={classes.word}>{t('account')}</span>
                </>
            }
            name={t('account')}
        >
            <Link to="/account">{t('profile')}</Link>
            {isA('customer') && <Link to="/orders">{t('orders')}</Link>}
            {isA('vendor') && <Link to="/vendor">{t('vendorDesk')}</Link>}
            {isA('admin') && <Link to="/admin">{t('adminConsole')}</Link>}
            <button type="button" onClick={() => logOut.mutate()} disabled={logOut.isPending}>
                {t('logOut')}
            </button>
        </Disclosure>
    );
}

function useLogOut() {
    const t = useAppTexts();
    const told = useProblemText();
    const navigate = useNavigate();
    return useMutation({
        mutationFn: () => session.logOut(),
        networkMode: 'always',
        onSuccess: () => {
            toast.done(t('loggedOut'));
            void navigate('/');
        },
        onError: (error) => toast.failed(told(error).detail),
    });
}

function Person() {
    return (
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" className={classes.icon}>
            <path d="M12 12a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM3.5 21c1-4.5 4.5-6.5 8.5-6.5s7.5 2 8.5 6.5" />
        </svg>
    );
}
