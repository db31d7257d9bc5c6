package io.cloudretail.user.login;

import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.account.EmailAddress;
import io.cloudretail.user.account.Passwords;
import io.cloudretail.user.guard.LoginGuard;
import io.cloudretail.user.totp.SecondFactor;
import io.cloudretail.user.totp.WrongCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Checks who somebody is: the same answer after the same time, whether or not there is such an account. */
@Dependent
public class LogIn {
    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginGuard guard;
    private final SecondFactor secondFactor;

    @Inject
    LogIn(Accounts accounts, Passwords passwords, LoginGuard guard, SecondFactor secondFactor) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guard = guard;
        this.secondFactor = secondFactor;
    }

    /** @param code of the second factor; may be missing where the account has none */
    Account logIn(String emailText, String password, String code) {
        EmailAddress email = EmailAddress.of(emailText).orElseThrow(InvalidCredentials::new);
        guard.admit(email);
        Optional<Account> account = accounts.findByEmail(email);
        if (!passwords.matches(password, account.map(Account::passwordHash))) {
            guard.failed(email);
            throw new InvalidCredentials();
        }
        requireCode(email, account.orElseThrow(), code);
        guard.succeeded(email);
        return account.orElseThrow();
    }

    private void requireCode(EmailAddress email, Account account, String code) {
        try {
            secondFactor.require(account.id(), code);
        } catch (WrongCode wrong) {
            guard.failed(email);
            throw wrong;
        }
    }
}
