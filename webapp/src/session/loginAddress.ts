/** Where one logs in to come back to an address. */
export function loginAddress(next: string): string {
    return next === '/' ? '/login' : `/login?${new URLSearchParams({ next })}`;
}

/** Where one goes after logging in: a page of this shop, whatever a link says. */
export function nextAfterLogin(search: string): string {
    const next = new URLSearchParams(search).get('next') ?? '/';
    return /^\/(?![/\\])/.test(next) ? next : '/';
}

const KEPT = 'cloudretail.next';

/** Remembers where somebody wanted to go who opens an account: they come back by a link in a mail, which does not know. */
export const nextAfterMail = {
    keep(search: string): void {
        const next = nextAfterLogin(search);
        if (next !== '/') {
            localStorage.setItem(KEPT, next);
        }
    },
    /** Where to log in to get there. */
    address: (): string => loginAddress(localStorage.getItem(KEPT) ?? '/'),
    forget: (): void => localStorage.removeItem(KEPT),
};
