package io.cloudretail.user.profile;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.EmailAddress;
import io.cloudretail.user.guard.Proof;
import io.cloudretail.user.link.Links;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Gives an account another address, once its owner has shown that they read the mail of it. */
@Shared
public class ChangeEmail {
    private final Proof proof;
    private final NewEmails newEmails;

    @Inject
    ChangeEmail(Proof proof, NewEmails newEmails) {
        this.proof = proof;
        this.newEmails = newEmails;
    }

    void ask(UUID id, String password, EmailAddress wanted) {
        Account account = proof.require(id, password);
        newEmails.ask(account, wanted);
    }

    /** The change that is under way. */
    Optional<Links.Waiting> pending(UUID id) {
        return newEmails.pending(id);
    }

    void withdraw(UUID id) {
        newEmails.withdraw(id);
    }

    void confirm(String token) {
        newEmails.confirm(token);
    }
}
