package io.cloudretail.user.password;

import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.audit.Action;
import io.cloudretail.user.audit.AuditLog;
import io.cloudretail.user.link.LinkInvalid;
import io.cloudretail.user.link.Links;
import io.cloudretail.user.link.Purpose;
import io.cloudretail.user.mail.Mail;
import io.cloudretail.user.mail.MailQueue;
import io.cloudretail.user.session.Sessions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts a new password in force. Whoever got in with the old one is out, and so is any change of address they asked for; the
 * owner is told by mail.
 */
@Dependent
@Transactional
public class NewPasswords {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Links links;
    private final MailQueue mails;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    NewPasswords(Accounts accounts, Sessions sessions, Links links, MailQueue mails, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    void change(Account account, String hash, Optional<UUID> keep) {
        accounts.replacePassword(account.id(), hash);
        links.drop(account.id(), Purpose.RESET_PASSWORD);
        links.drop(account.id(), Purpose.CHANGE_EMAIL);
        keep.ifPresentOrElse(current -> sessions.endOthers(account.id(), current), () -> sessions.endAll(account.id()));
        audit.own(Action.PASSWORD_CHANGED, account.id());
        tell(account);
    }

    /** For whoever has the link that was mailed. Reading that mail also proves the address. */
    void reset(String token, String hash) {
        UUID id = links.use(token, Purpose.RESET_PASSWORD).account();
        Account account = accounts.change(id, found -> {
                    if (found.isLocked()) {
                        throw new LinkInvalid();
                    }
                    found.replacePassword(hash);
                    found.verifyEmail(clock.instant());
                })
                .orElseThrow(LinkInvalid::new);
        links.drop(id, Purpose.CHANGE_EMAIL);
        sessions.endAll(id);
        audit.own(Action.PASSWORD_RESET, id);
        tell(account);
    }

    private void tell(Account account) {
        mails.add(new Mail(
                account.email(),
                "Your password was changed",
                "The password of your account at CloudRetail was changed, and all other sessions have ended.\n\n"
                        + "If it was not you, ask for a new password on the login page at once.\n"));
    }
}
