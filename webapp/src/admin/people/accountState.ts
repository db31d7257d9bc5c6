/** How an account stands, in the one word that matters most. */
export function accountState({
    locked,
    invited,
    emailVerified,
}: {
    locked: boolean;
    invited: boolean;
    emailVerified: boolean;
}): 'locked' | 'invited' | 'open' | 'unverified' {
    if (locked) {
        return 'locked';
    }
    if (invited) {
        return 'invited';
    }
    return emailVerified ? 'open' : 'unverified';
}
