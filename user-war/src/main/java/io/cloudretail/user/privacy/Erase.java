package io.cloudretail.user.privacy;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.guard.Proof;
import io.cloudretail.user.totp.SecondFactor;
import jakarta.inject.Inject;
import java.util.UUID;

/** Forgets somebody, once they have shown that it is them. */
@Shared
public class Erase {
    private final Proof proof;
    private final SecondFactor secondFactor;
    private final Erasures erasures;

    @Inject
    Erase(Proof proof, SecondFactor secondFactor, Erasures erasures) {
        this.proof = proof;
        this.secondFactor = secondFactor;
        this.erasures = erasures;
    }

    void erase(UUID id, String password, String code) {
        Account account = proof.require(id, password);
        secondFactor.require(id, code);
        erasures.erase(account);
    }
}
