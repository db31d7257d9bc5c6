package io.cloudretail.user.profile;

import io.cloudretail.user.account.Account;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

/**
 * An account as its owner sees it.
 *
 * @param emailVerified whether somebody has shown that they read this address's mail
 * @param locked whether an admin keeps the account from logging in
 * @param secondFactor whether logging in takes a code as well
 * @param recoveryCodesLeft how many recovery codes are good yet; none without a second factor
 */
public record OwnAccount(
        UUID id,
        String email,
        String displayName,
        SortedSet<String> roles,
        boolean emailVerified,
        boolean locked,
        boolean secondFactor,
        int recoveryCodesLeft,
        Instant createdAt) {
    static OwnAccount of(Account account, boolean secondFactor, int recoveryCodesLeft) {
        return new OwnAccount(
                account.id(),
                account.email(),
                account.displayName(),
                account.roles(),
                account.isVerified(),
                account.isLocked(),
                secondFactor,
                recoveryCodesLeft,
                account.createdAt());
    }
}
