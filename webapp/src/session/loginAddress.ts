/** Where one logs in to come back to an address. */
export function loginAddress(next: string): string {
    return next === '/' ? '/login' : `/login?${new URLSearchParams({ next })}`;
}

/** Where one goes after logging in: a page of this shop, whatever a link says. */
export function nextAfterLogin(search: string): string {
    const next = new URLSearchParams(search).get('next') ?? '/';
    return /^\/(?![/\\])/.test(next) ? next : '/';
}
