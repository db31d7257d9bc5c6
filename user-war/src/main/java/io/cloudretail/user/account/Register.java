package io.cloudretail.user.account;

import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.security.Roles;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens an account. The password is hashed before the transaction begins: that takes a while. */
@Dependent
public class Register {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;
    private final String consentVersion;

    @Inject
    Register(
            Accounts accounts,
            Passwords passwords,
            Clock clock,
            @ConfigProperty(name = "cloudretail.user.consent.version") String consentVersion) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.consentVersion = consentVersion;
    }

    Account customer(String email, String password, String displayName) {
        return open(email, password, displayName, Set.of(Roles.CUSTOMER));
    }

    Account admin(String email, String password) {
        return open(email, password, "Administrator", Set.of(Roles.ADMIN));
    }

    private Account open(String email, String password, String displayName, Set<String> roles) {
        Optional<EmailAddress> address = EmailAddress.of(email);
        List<FieldError> errors = new ArrayList<>();
        if (address.isEmpty()) {
            errors.add(new FieldError("email", "is not an e-mail address"));
        }
        Passwords.objection(password).ifPresent(why -> errors.add(new FieldError("password", why)));
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        Account account = new Account(
                UUID.randomUUID(),
                address.orElseThrow(),
                displayName,
                passwords.hash(password),
                roles,
                consentVersion,
                clock.instant());
        accounts.register(account);
        return account;
    }
}
