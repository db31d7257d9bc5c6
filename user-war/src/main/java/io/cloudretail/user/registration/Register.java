package io.cloudretail.user.registration;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.EmailAddress;
import io.cloudretail.user.account.Passwords;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens an account. The password is hashed before the transaction begins, for a known address too: that takes a while. */
@Shared
public class Register {
    private final NewAccounts newAccounts;
    private final Passwords passwords;
    private final Clock clock;
    private final String terms;

    @Inject
    Register(
            NewAccounts newAccounts,
            Passwords passwords,
            Clock clock,
            @ConfigProperty(name = "cloudretail.user.consent.version") String terms) {
        this.newAccounts = newAccounts;
        this.passwords = passwords;
        this.clock = clock;
        this.terms = terms;
    }

    /** The account that was wished for. Whether it was opened, or there was one before, only the address's mail tells. */
    Account customer(String email, String password, String displayName) {
        Account account = account(email, password, displayName, Set.of(Roles.CUSTOMER));
        newAccounts.open(account);
        return account;
    }

    /** False when there was one before. Nobody sends a mail: whoever configures the shop knows its address. */
    boolean admin(String email, String password) {
        Account account = account(email, password, "Administrator", Set.of(Roles.ADMIN));
        account.verifyEmail(clock.instant());
        return newAccounts.openQuietly(account);
    }

    /** For whoever has the link of an invitation. */
    void accept(String token, String password, String displayName) {
        Passwords.objection(password).ifPresent(why -> {
            throw InvalidRequest.field("password", why);
        });
        newAccounts.accept(token, displayName, passwords.hash(password), terms);
    }

    private Account account(String email, String password, String displayName, Set<String> roles) {
        Optional<EmailAddress> address = EmailAddress.of(email);
        List<FieldError> errors = new ArrayList<>();
        if (address.isEmpty()) {
            errors.add(new FieldError("email", "is not an e-mail address"));
        }
        Passwords.objection(password).ifPresent(why -> errors.add(new FieldError("password", why)));
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return Account.opened(
                address.orElseThrow(), displayName, roles, passwords.hash(password), terms, clock.instant());
    }
}
