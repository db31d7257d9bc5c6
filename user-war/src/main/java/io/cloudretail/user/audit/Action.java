package io.cloudretail.user.audit;

import java.util.Locale;

/** What the audit log tells of. */
public enum Action {
    REGISTERED,
    REGISTRATION_REFUSED,
    EMAIL_VERIFIED,
    EMAIL_CHANGED,
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
    SIGNING_KEYS_ROTATED;

    /** As the API spells it: {@code login-failed}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
