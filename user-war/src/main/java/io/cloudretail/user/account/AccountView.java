package io.cloudretail.user.account;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

/**
 * An account as admins see it.
 *
 * @param emailVerified whether somebody has shown that they read this address's mail
 * @param invited whether its owner has not chosen a password yet
 * @param locked whether an admin keeps the account from logging in
 * @param secondFactor whether logging in takes a code as well
 */
public record AccountView(
        UUID id,
        String email,
        String displayName,
        SortedSet<String> roles,
        boolean emailVerified,
        boolean invited,
        boolean locked,
        boolean secondFactor,
        Instant createdAt) {
    public static AccountView of(Account account, boolean secondFactor) {
        return new AccountView(
                account.id(),
                account.email(),
                account.displayName(),
                account.roles(),
                account.isVerified(),
                account.passwordHash().isEmpty(),
                account.isLocked(),
                secondFactor,
                account.createdAt());
    }
}
