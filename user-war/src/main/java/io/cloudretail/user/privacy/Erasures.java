package io.cloudretail.user.privacy;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.audit.Action;
import io.cloudretail.user.audit.AuditEntries;
import io.cloudretail.user.audit.AuditLog;
import io.cloudretail.user.mail.Mail;
import io.cloudretail.user.mail.MailQueue;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes an account away with all that hangs on it; the event that goes out with it makes the other services follow. */
@Shared
@Transactional
class Erasures {
    private final Accounts accounts;
    private final AuditLog audit;
    private final AuditEntries entries;
    private final MailQueue mails;
    private final Clock clock;

    @Inject
    Erasures(Accounts accounts, AuditLog audit, AuditEntries entries, MailQueue mails, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.entries = entries;
        this.mails = mails;
        this.clock = clock;
    }

    void erase(Account account) {
        accounts.erase(account.id(), clock.instant());
        audit.own(Action.ERASED, account.id());
        entries.anonymise(account.id());
        mails.add(new Mail(
                account.email(),
                "Your account was erased",
                "Your account at CloudRetail and all that told of you is gone. Your orders stay in the books without your"
                        + " name and address, as the law on accounts asks.\n"));
    }
}
