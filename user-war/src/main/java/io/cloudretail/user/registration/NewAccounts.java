package io.cloudretail.user.registration;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.audit.Action;
import io.cloudretail.user.audit.AuditLog;
import io.cloudretail.user.link.LinkInvalid;
import io.cloudretail.user.link.Links;
import io.cloudretail.user.link.Purpose;
import io.cloudretail.user.link.SendLink;
import io.cloudretail.user.mail.Mail;
import io.cloudretail.user.mail.MailQueue;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Opens accounts together with the mails and entries that belong to it. */
@Shared
@Transactional
public class NewAccounts {
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Accounts accounts;
    private final SendLink sendLink;
    private final Links links;
    private final MailQueue mails;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    NewAccounts(Accounts accounts, SendLink sendLink, Links links, MailQueue mails, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.sendLink = sendLink;
        this.links = links;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks the address to confirm, or tells its owner that somebody wanted a second account with it. */
    void open(Account account) {
        if (accounts.add(account)) {
            audit.own(Action.REGISTERED, account.id());
            sendLink.send(account.id(), account.emailAddress(), Purpose.VERIFY_EMAIL);
        } else {
            accounts.findByEmail(account.emailAddress()).ifPresent(this::tell);
        }
    }

    boolean openQuietly(Account account) {
        return accounts.add(account);
    }

    void verify(String token) {
        Links.Used link = links.use(token, Purpose.VERIFY_EMAIL);
        accounts.change(link.account(), account -> account.verifyEmail(clock.instant()));
        audit.own(Action.EMAIL_VERIFIED, link.account());
    }

    void accept(String token, String displayName, String passwordHash, String terms) {
        Links.Used link = links.use(token, Purpose.INVITATION);
        accounts.change(link.account(), account -> {
            if (account.passwordHash().isPresent()) {
                throw new LinkInvalid();
            }
            account.acceptInvitation(displayName, passwordHash, terms, clock.instant());
        });
        audit.own(Action.INVITATION_ACCEPTED, link.account());
    }

    private void tell(Account owner) {
        audit.byNobody(Action.REGISTRATION_REFUSED, owner.id());
        if (mails.mayWrite("registered before", owner.email(), PAUSE)) {
            mails.add(new Mail(
                    owner.email(),
                    "You have an account at CloudRetail",
                    "Somebody, most likely you, wanted to open an account at CloudRetail with this address. There is one"
                            + " already.\n\nLog in with it; if you do not know its password, ask for a new one on the login"
                            + " page.\n\nIf it was not you, do nothing: nothing has changed.\n"));
        }
    }
}
