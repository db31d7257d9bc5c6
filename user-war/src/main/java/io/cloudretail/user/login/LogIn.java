package io.cloudretail.user.login;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.account.EmailAddress;
import io.cloudretail.user.account.Passwords;
import io.cloudretail.user.audit.Action;
import io.cloudretail.user.audit.AuditLog;
import io.cloudretail.user.guard.LoginGuard;
import io.cloudretail.user.mail.Mail;
import io.cloudretail.user.mail.MailQueue;
import io.cloudretail.user.totp.SecondFactor;
import io.cloudretail.user.totp.WrongCode;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks who somebody is: the same answer after the same time, whether or not there is such an account. */
@Shared
public class LogIn {
    private static final int WORTH_A_MAIL = 7;

    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginGuard guard;
    private final SecondFactor secondFactor;
    private final AuditLog audit;
    private final MailQueue mails;
    private final boolean verificationRequired;

    @Inject
    LogIn(
            Accounts accounts,
            Passwords passwords,
            LoginGuard guard,
            SecondFactor secondFactor,
            AuditLog audit,
            MailQueue mails,
            @ConfigProperty(name = "cloudretail.user.email-verification-required") boolean verificationRequired) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guard = guard;
        this.secondFactor = secondFactor;
        this.audit = audit;
        this.mails = mails;
        this.verificationRequired = verificationRequired;
    }

    /** @param code of the second factor; may be missing where the account has none */
    Account logIn(String emailText, String password, String code) {
        EmailAddress email = EmailAddress.of(emailText).orElseThrow(InvalidCredentials::new);
        guard.admit(email);
        Optional<Account> account = accounts.findByEmail(email);
        boolean right = passwords.matches(password, account.flatMap(Account::passwordHash));
        // Once more: of many guesses at once, all came in before the first had failed
        guard.admit(email);
        if (!right || !mayLogIn(account)) {
            failed(email, account);
            throw new InvalidCredentials();
        }
        requireCode(email, account.orElseThrow(), code);
        guard.succeeded(email);
        audit.own(Action.LOGIN, account.orElseThrow().id());
        return account.orElseThrow();
    }

    private boolean mayLogIn(Optional<Account> account) {
        return account.filter(found -> !found.isLocked() && (found.isVerified() || !verificationRequired))
                .isPresent();
    }

    private void requireCode(EmailAddress email, Account account, String code) {
        try {
            secondFactor.require(account.id(), code);
        } catch (WrongCode wrong) {
            failed(email, Optional.of(account));
            throw wrong;
        }
    }

    private void failed(EmailAddress email, Optional<Account> account) {
        int failures = guard.failed(email);
        audit.byNobody(Action.LOGIN_FAILED, account.map(Account::id).orElse(null));
        if (failures == WORTH_A_MAIL && account.isPresent()) {
            mails.add(new Mail(
                    email.text(),
                    "Somebody tries to log in to your account",
                    "There were " + failures
                            + " failed logins in a row to your account at CloudRetail. Each further one"
                            + " has to wait longer, up to 15 minutes.\n\nIf it was not you: your password was not"
                            + " guessed. Choose a new one if you use it elsewhere, and set up a second factor.\n"));
        }
    }
}
