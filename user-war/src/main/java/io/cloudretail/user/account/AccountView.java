package io.cloudretail.user.account;

import java.util.SortedSet;
import java.util.UUID;

/** An account as its owner and admins see it. */
public record AccountView(UUID id, String email, String displayName, SortedSet<String> roles) {
    static AccountView of(Account account) {
        return new AccountView(account.id(), account.email(), account.displayName(), account.roles());
    }
}
