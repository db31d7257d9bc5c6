package io.cloudretail.user.password;

import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.account.EmailAddress;
import io.cloudretail.user.account.Passwords;
import io.cloudretail.user.guard.LoginGuard;
import io.cloudretail.user.session.Sessions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Changes a password for whoever knows the present one. Guessing it here is as slow as at the login. */
@Dependent
public class ChangePassword {
    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginGuard guard;
    private final Sessions sessions;

    @Inject
    ChangePassword(Accounts accounts, Passwords passwords, LoginGuard guard, Sessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guard = guard;
        this.sessions = sessions;
    }

    /** @param keep the session that goes on, if the caller has one */
    void change(UUID id, String present, String wanted, Optional<UUID> keep) {
        Passwords.objection(wanted).ifPresent(why -> {
            throw InvalidRequest.field("newPassword", why);
        });
        Account account = accounts.find(id).orElseThrow(() -> new NotFound("There is no such account."));
        EmailAddress email = new EmailAddress(account.email());
        guard.admit(email);
        if (!passwords.matches(present, Optional.of(account.passwordHash()))) {
            guard.failed(email);
            throw new WrongPassword();
        }
        guard.succeeded(email);
        String hash = passwords.hash(wanted);
        // In this order: a crash in between leaves nobody logged in who should not be
        keep.ifPresentOrElse(current -> sessions.endOthers(id, current), () -> sessions.endAll(id));
        accounts.replacePassword(id, hash);
    }
}
