package io.cloudretail.user.totp;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Asks for a code where the account has a second factor. A code is good once; five wrong ones end the try. */
@Shared
public class SecondFactor {
    private final Totps totps;
    private final NewSecondFactors inForce;
    private final Clock clock;

    @Inject
    SecondFactor(Totps totps, NewSecondFactors inForce, Clock clock) {
        this.totps = totps;
        this.inForce = inForce;
        this.clock = clock;
    }

    /** @param code six digits, or a recovery code; may be missing where the account has no second factor */
    public void require(UUID account, String code) {
        totps.secretInForce(account).ifPresent(secret -> check(account, secret, code));
    }

    /** Whether the account has one that counts. */
    public boolean isOn(UUID account) {
        return !onAmong(List.of(account)).isEmpty();
    }

    /** Those of these accounts that have one that counts. */
    public Set<UUID> onAmong(Collection<UUID> accounts) {
        return totps.inForce(accounts);
    }

    public int recoveryCodesLeft(UUID account) {
        return totps.recoveryCodesLeft(account);
    }

    private void check(UUID account, String secret, String code) {
        if (code == null || code.isBlank()) {
            throw new TotpRequired();
        }
        totps.countTry(account);
        OptionalLong step = OneTimeCodes.stepOf(secret, code.strip(), clock.instant());
        boolean good =
                step.isPresent() ? totps.use(account, step.getAsLong()) : inForce.use(account, new RecoveryCode(code));
        if (!good) {
            throw new WrongCode();
        }
        totps.passed(account);
    }
}
