package io.cloudretail.user.profile;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.account.EmailAddress;
import io.cloudretail.user.account.EmailTaken;
import io.cloudretail.user.audit.Action;
import io.cloudretail.user.audit.AuditLog;
import io.cloudretail.user.guard.WrongPassword;
import io.cloudretail.user.link.LinkInvalid;
import io.cloudretail.user.link.Links;
import io.cloudretail.user.link.Purpose;
import io.cloudretail.user.link.SendLink;
import io.cloudretail.user.mail.Mail;
import io.cloudretail.user.mail.MailQueue;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The two steps to another address, each with its mails and entries. */
@Shared
@Transactional
class NewEmails {
    private final Accounts accounts;
    private final Links links;
    private final SendLink sendLink;
    private final MailQueue mails;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    NewEmails(Accounts accounts, Links links, SendLink sendLink, MailQueue mails, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.sendLink = sendLink;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param account as it was when its password was shown: one that was replaced meanwhile counts no more */
    void ask(Account account, EmailAddress wanted) {
        accounts.change(account.id(), now -> {
            if (now.isLocked() || !now.passwordHash().equals(account.passwordHash())) {
                throw new WrongPassword();
            }
        });
        String byThisAccount = Purpose.CHANGE_EMAIL + " by " + account.id();
        if (!mails.mayWrite(byThisAccount, wanted.text(), SendLink.PAUSE)) {
            pending(account.id())
                    .filter(link -> link.detail().equals(wanted.text()))
                    // The link that went there a moment ago was taken back since
                    .orElseThrow(() -> new TooManyMails(SendLink.PAUSE));
            return;
        }
        // Whether somebody else has just asked for this address is nobody's business: the answer is the same
        sendLink.send(account.id(), wanted, Purpose.CHANGE_EMAIL, wanted.text());
        tell(
                account.email(),
                "Somebody who knows your password wants to use another address for your account at CloudRetail. It"
                        + " counts once a link that went to that address is opened.");
    }

    void confirm(String token) {
        Links.Used link = links.use(token, Purpose.CHANGE_EMAIL);
        Account account = accounts.find(link.account()).orElseThrow(LinkInvalid::new);
        String old = account.email();
        if (!accounts.changeEmail(account.id(), new EmailAddress(link.detail()), clock.instant())) {
            throw new EmailTaken();
        }
        links.drop(account.id(), Purpose.RESET_PASSWORD);
        audit.own(Action.EMAIL_CHANGED, account.id());
        tell(old, "Your account at CloudRetail has another e-mail address now. This one no longer counts.");
    }

    /** The link that has not been opened yet, if there is one. */
    Optional<Links.Waiting> pending(UUID account) {
        return links.waiting(account, Purpose.CHANGE_EMAIL);
    }

    /** Nobody is told: it is the address from before that goes on to count. */
    void withdraw(UUID account) {
        if (pending(account).isPresent()) {
            links.drop(account, Purpose.CHANGE_EMAIL);
            audit.own(Action.EMAIL_CHANGE_WITHDRAWN, account);
        }
    }

    private void tell(String to, String what) {
        mails.add(new Mail(
                to,
                "The e-mail address of your account",
                what + "\n\nIf it was not you, ask for a new password on the login page at once, and write to us.\n"));
    }
}
