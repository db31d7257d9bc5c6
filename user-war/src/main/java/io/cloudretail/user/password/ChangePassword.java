package io.cloudretail.user.password;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Passwords;
import io.cloudretail.user.guard.Proof;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Changes a password for whoever knows the present one. */
@Shared
public class ChangePassword {
    private final Proof proof;
    private final Passwords passwords;
    private final NewPasswords newPasswords;

    @Inject
    ChangePassword(Proof proof, Passwords passwords, NewPasswords newPasswords) {
        this.proof = proof;
        this.passwords = passwords;
        this.newPasswords = newPasswords;
    }

    /** @param keep the session that goes on, if the caller has one */
    void change(UUID id, String present, String wanted, Optional<UUID> keep) {
        Passwords.objection(wanted).ifPresent(why -> {
            throw InvalidRequest.field("newPassword", why);
        });
        Account account = proof.require(id, present);
        newPasswords.change(account, passwords.hash(wanted), keep);
    }
}
