package io.cloudretail.user.password;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.audit.Action;
import io.cloudretail.user.audit.AuditLog;
import io.cloudretail.user.guard.WrongPassword;
import io.cloudretail.user.link.LinkInvalid;
import io.cloudretail.user.link.Links;
import io.cloudretail.user.link.Purpose;
import io.cloudretail.user.mail.Mail;
import io.cloudretail.user.mail.MailQueue;
import io.cloudretail.user.session.Sessions;
import io.cloudretail.user.totp.ManageSecondFactor;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts a new password in force. Whoever got in with the old one is out, and so is any change of address or second factor they
 * had begun; the owner is told by mail.
 */
@Shared
@Transactional
public class NewPasswords {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Links links;
    private final ManageSecondFactor secondFactor;
    private final MailQueue mails;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    NewPasswords(
            Accounts accounts,
            Sessions sessions,
            Links links,
            ManageSecondFactor secondFactor,
            MailQueue mails,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.secondFactor = secondFactor;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param account as it was when its password was shown: another password since then, and that proves nothing */
    void change(Account account, String hash, Optional<UUID> keep) {
        accounts.change(account.id(), found -> {
            if (!found.passwordHash().equals(account.passwordHash())) {
                throw new WrongPassword();
            }
            found.replacePassword(hash);
        });
        forgetWhatIsUnderWay(account.id());
        links.drop(account.id(), Purpose.RESET_PASSWORD);
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
        forgetWhatIsUnderWay(id);
        sessions.endAll(id);
        audit.own(Action.PASSWORD_RESET, id);
        tell(account);
    }

    /** Whoever had the old password may have begun it. */
    private void forgetWhatIsUnderWay(UUID id) {
        links.drop(id, Purpose.CHANGE_EMAIL);
        secondFactor.forgetProposal(id);
    }

    private void tell(Account account) {
        mails.add(new Mail(
                account.email(),
                "Your password was changed",
                "The password of your account at CloudRetail was changed, and all other sessions have ended.\n\n"
                        + "If it was not you, ask for a new password on the login page at once.\n"));
    }
}
