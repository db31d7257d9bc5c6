package io.cloudretail.user.account;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

/**
 * An account as its owner and admins see it.
 *
 * @param emailVerified whether somebody has shown that they read this address's mail
 * @param locked whether an admin keeps the account from logging in
 */
public record AccountView(
        UUID id,
        String email,
        String displayName,
        SortedSet<String> roles,
        boolean emailVerified,
        boolean locked,
        Instant createdAt) {
    public static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.email(),
                account.displayName(),
                account.roles(),
                account.isVerified(),
                account.isLocked(),
                account.createdAt());
    }
}
