package io.cloudretail.user.login;

import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.account.EmailAddress;
import io.cloudretail.user.account.Passwords;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Checks who somebody is: the same answer after the same time, whether or not there is such an account. */
@Dependent
public class LogIn {
    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginGuard guard;

    @Inject
    LogIn(Accounts accounts, Passwords passwords, LoginGuard guard) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guard = guard;
    }

    Account logIn(String emailText, String password) {
        EmailAddress email = EmailAddress.of(emailText).orElseThrow(InvalidCredentials::new);
        guard.admit(email);
        Optional<Account> account = accounts.findByEmail(email);
        if (!passwords.matches(password, account.map(Account::passwordHash))) {
            guard.failed(email);
            throw new InvalidCredentials();
        }
        guard.succeeded(email);
        return account.orElseThrow();
    }
}
