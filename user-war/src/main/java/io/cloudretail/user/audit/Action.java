package io.cloudretail.user.audit;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the audit log tells of that happens in this service. Other services have actions of their own, in the same form. */
public enum Action {
    REGISTERED,
    REGISTRATION_REFUSED,
    EMAIL_VERIFIED,
    EMAIL_CHANGED,
    EMAIL_CHANGE_WITHDRAWN,
    LOGIN,
    LOGIN_FAILED,
    LOGOUT,
    SESSIONS_ENDED,
    REFRESH_TOKEN_REUSED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    WRONG_PASSWORD,
    SECOND_FACTOR_ON,
    SECOND_FACTOR_OFF,
    RECOVERY_CODE_USED,
    RECOVERY_CODES_REPLACED,
    ROLES_CHANGED,
    LOCKED,
    UNLOCKED,
    INVITED,
    INVITATION_ACCEPTED,
    VENDOR_APPLIED,
    VENDOR_APPROVED,
    VENDOR_REJECTED,
    DATA_EXPORTED,
    ERASED,
    SIGNING_KEYS_ROTATED,
    WEBHOOK_ADDED,
    WEBHOOK_CHANGED,
    WEBHOOK_REMOVED,
    WEBHOOK_SECRET_ROTATED,
    WEBHOOK_DISABLED;

    /** As every action is spelled. */
    static final Pattern FORM = Pattern.compile("(?=.{1,60}$)[a-z]+(-[a-z]+)*");

    /** As the API spells it: {@code login-failed}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
