package io.cloudretail.user.totp;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.audit.Action;
import io.cloudretail.user.audit.AuditLog;
import io.cloudretail.user.mail.Mail;
import io.cloudretail.user.mail.MailQueue;
import io.cloudretail.user.session.Sessions;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts a second factor or its recovery codes in force and out of it, and uses codes up. The sessions that end, the mail to the owner and the entry
 * in the audit log belong to it: all of that happens, or nothing.
 */
@Shared
@Transactional
class NewSecondFactors {
    private final Totps totps;
    private final Sessions sessions;
    private final MailQueue mails;
    private final AuditLog audit;

    @Inject
    NewSecondFactors(Totps totps, Sessions sessions, MailQueue mails, AuditLog audit) {
        this.totps = totps;
        this.sessions = sessions;
        this.mails = mails;
        this.audit = audit;
    }

    /** @param step the one whose code was shown, which is good no more */
    void activate(Account account, long step, List<RecoveryCode> codes, Optional<UUID> session) {
        if (!totps.confirm(account.id(), step, codes)) {
            throw new SecondFactorActive();
        }
        totps.passed(account.id());
        endOthers(account.id(), session);
        tell(account, "Your account at CloudRetail asks for a code of your app from now on.");
        audit.own(Action.SECOND_FACTOR_ON, account.id());
    }

    void replaceCodes(Account account, List<RecoveryCode> codes) {
        if (!totps.replaceCodes(account.id(), codes)) {
            throw new NoSecondFactor();
        }
        tell(
                account,
                "New recovery codes for your account",
                "Your account at CloudRetail has new recovery codes. The ones from before let nobody in any more.");
        audit.own(Action.RECOVERY_CODES_REPLACED, account.id());
    }

    void switchOff(Account account, Optional<UUID> session) {
        if (totps.remove(account.id())) {
            endOthers(account.id(), session);
            tell(account, "Your account at CloudRetail asks for a password only from now on.");
            audit.own(Action.SECOND_FACTOR_OFF, account.id());
        }
    }

    /** Uses a recovery code up; false when it is none, or was used before. */
    boolean use(UUID account, RecoveryCode code) {
        boolean good = totps.use(account, code);
        if (good) {
            audit.own(Action.RECOVERY_CODE_USED, account);
        }
        return good;
    }

    /** By an admin, who says so in the audit log. False when there was none to take away: then nothing happens. */
    boolean takeAway(Account account) {
        boolean counted = totps.remove(account.id());
        if (counted) {
            sessions.endAll(account.id());
            tell(account, "An admin took it away: your account at CloudRetail asks for a password only from now on.");
        }
        return counted;
    }

    private void tell(Account account, String what) {
        tell(account, "The second factor of your account", what);
    }

    private void tell(Account account, String subject, String what) {
        mails.add(new Mail(
                account.email(),
                subject,
                what + "\n\nIf it was not you, ask for a new password on the login page at once, and write to us.\n"));
    }

    private void endOthers(UUID id, Optional<UUID> session) {
        session.ifPresentOrElse(current -> sessions.endOthers(id, current), () -> sessions.endAll(id));
    }
}
