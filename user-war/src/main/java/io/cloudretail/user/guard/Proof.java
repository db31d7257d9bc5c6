package io.cloudretail.user.guard;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.account.Passwords;
import io.cloudretail.user.audit.Action;
import io.cloudretail.user.audit.AuditLog;
import jakarta.inject.Inject;
import java.util.UUID;

/** Asks whoever is logged in for the password once more: an access token alone must not do what cannot be undone. */
@Shared
public class Proof {
    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginGuard guard;
    private final AuditLog audit;

    @Inject
    Proof(Accounts accounts, Passwords passwords, LoginGuard guard, AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guard = guard;
        this.audit = audit;
    }

    /** The account, once its password is shown. Guessing here is as slow as at the login. */
    public Account require(UUID id, String password) {
        Account account = accounts.find(id).orElseThrow(() -> new NotFound("There is no such account."));
        guard.admit(account.emailAddress());
        boolean right = passwords.matches(password, account.passwordHash());
        // Once more: of many guesses at once, all came in before the first had failed
        guard.admit(account.emailAddress());
        if (!right) {
            guard.failed(account.emailAddress());
            audit.own(Action.WRONG_PASSWORD, id);
            throw new WrongPassword();
        }
        guard.succeeded(account.emailAddress());
        return account;
    }
}
