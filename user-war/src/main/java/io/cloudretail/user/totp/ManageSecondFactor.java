package io.cloudretail.user.totp;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.guard.FreshLogin;
import io.cloudretail.user.guard.Proof;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Sets a second factor up, activates it, replaces its recovery codes and switches it off, for whoever shows that they may: a try
 * counts whatever becomes of it, so what is shown is looked at before anything changes. Activating and switching off end all
 * other sessions.
 */
@Shared
public class ManageSecondFactor {
    record Proposal(String secret, String otpauthUri) {}

    private final Totps totps;
    private final SecondFactor secondFactor;
    private final Accounts accounts;
    private final Proof proof;
    private final FreshLogin freshLogin;
    private final NewSecondFactors inForce;
    private final Clock clock;

    @Inject
    ManageSecondFactor(
            Totps totps,
            SecondFactor secondFactor,
            Accounts accounts,
            Proof proof,
            FreshLogin freshLogin,
            NewSecondFactors inForce,
            Clock clock) {
        this.totps = totps;
        this.secondFactor = secondFactor;
        this.accounts = accounts;
        this.proof = proof;
        this.freshLogin = freshLogin;
        this.inForce = inForce;
        this.clock = clock;
    }

    /** Only soon after a login, so that a stolen access token alone cannot lock its owner out. */
    Proposal setUp(UUID id, Optional<Instant> loggedInAt) {
        freshLogin.require(loggedInAt);
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
        inForce.activate(account(id), step, codes, session);
        return codes;
    }

    /** The codes from before are good no more. A recovery code will do as the code: whoever lost the app has nothing else. */
    List<RecoveryCode> replaceCodes(UUID id, String password, String code) {
        Account account = proof.require(id, password);
        if (!secondFactor.isOn(id)) {
            throw new NoSecondFactor();
        }
        secondFactor.require(id, code);
        List<RecoveryCode> codes = RecoveryCode.freshSet();
        inForce.replaceCodes(account, codes);
        return codes;
    }

    /** A secret that does not count yet may be known to whoever made it. */
    public void forgetProposal(UUID id) {
        totps.removeUnconfirmed(id);
    }

    void switchOff(UUID id, String password, String code, Optional<UUID> session) {
        Account account = proof.require(id, password);
        secondFactor.require(id, code);
        inForce.switchOff(account, session);
    }

    /** For whoever lost the app and the recovery codes. False when there was none to take away: then nothing happens. */
    public boolean takeAway(Account account) {
        return inForce.takeAway(account);
    }

    private Account account(UUID id) {
        return accounts.find(id).orElseThrow(() -> new NotFound("There is no such account."));
    }
}
