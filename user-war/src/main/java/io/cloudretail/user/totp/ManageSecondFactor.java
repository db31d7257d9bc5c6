package io.cloudretail.user.totp;

import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.account.EmailAddress;
import io.cloudretail.user.account.Passwords;
import io.cloudretail.user.guard.LoginGuard;
import io.cloudretail.user.password.WrongPassword;
import io.cloudretail.user.session.Sessions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sets a second factor up, activates it and switches it off. The last two end all other sessions. */
@Dependent
public class ManageSecondFactor {
    record Proposal(String secret, String otpauthUri) {}

    private final Totps totps;
    private final SecondFactor secondFactor;
    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginGuard guard;
    private final Sessions sessions;
    private final Clock clock;

    @Inject
    ManageSecondFactor(
            Totps totps,
            SecondFactor secondFactor,
            Accounts accounts,
            Passwords passwords,
            LoginGuard guard,
            Sessions sessions,
            Clock clock) {
        this.totps = totps;
        this.secondFactor = secondFactor;
        this.accounts = accounts;
        this.passwords = passwords;
        this.guard = guard;
        this.sessions = sessions;
        this.clock = clock;
    }

    Proposal setUp(UUID id) {
        Account account = account(id);
        String secret = OneTimeCodes.freshSecret();
        if (!totps.begin(id, secret)) {
            throw new SecondFactorActive();
        }
        String label = URLEncoder.encode(account.email(), StandardCharsets.UTF_8);
        return new Proposal(
                secret,
                "otpauth://totp/CloudRetail:" + label + "?secret=" + secret
                        + "&issuer=CloudRetail&algorithm=SHA1&digits=6&period=30");
    }

    /** The codes are shown once and never again. */
    List<RecoveryCode> activate(UUID id, String code, Optional<UUID> session) {
        String secret = totps.secretToConfirm(id).orElseThrow(NothingToActivate::new);
        totps.countTry(id);
        long step = OneTimeCodes.stepOf(secret, code.strip(), clock.instant()).orElseThrow(WrongCode::new);
        List<RecoveryCode> codes = RecoveryCode.freshSet();
        if (!totps.confirm(id, step, codes)) {
            throw new SecondFactorActive();
        }
        totps.passed(id);
        endOthers(id, session);
        return codes;
    }

    void switchOff(UUID id, String password, String code, Optional<UUID> session) {
        Account account = account(id);
        EmailAddress email = new EmailAddress(account.email());
        guard.admit(email);
        if (!passwords.matches(password, Optional.of(account.passwordHash()))) {
            guard.failed(email);
            throw new WrongPassword();
        }
        secondFactor.require(id, code);
        guard.succeeded(email);
        totps.remove(id);
        endOthers(id, session);
    }

    private void endOthers(UUID id, Optional<UUID> session) {
        session.ifPresentOrElse(current -> sessions.endOthers(id, current), () -> sessions.endAll(id));
    }

    private Account account(UUID id) {
        return accounts.find(id).orElseThrow(() -> new NotFound("There is no such account."));
    }
}
