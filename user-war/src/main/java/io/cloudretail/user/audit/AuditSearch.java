package io.cloudretail.user.audit;

import io.cloudretail.kit.problem.InvalidRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Which entries are asked for; null for any. */
public record AuditSearch(UUID account, UUID actor, String action, String subject, Instant from, Instant to) {
    /** Java knows times that no database does. */
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    /** Other services have actions that are not known here, so only the form of one is checked. */
    static AuditSearch of(String account, String actor, String action, String subject, String from, String to) {
        if (action != null && !Action.FORM.matcher(action).matches()) {
            throw InvalidRequest.field("action", "must be words joined by hyphens, such as login-failed");
        }
        return new AuditSearch(
                id("accountId", account), id("actorId", actor), action, subject, time("from", from), time("to", to));
    }

    private static UUID id(String field, String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw InvalidRequest.field(field, "must be a UUID");
        }
    }

    private static Instant time(String field, String text) {
        try {
            Instant time = text == null ? null : Instant.parse(text);
            if (time == null || !time.isBefore(Instant.EPOCH) && time.isBefore(END)) {
                return time;
            }
        } catch (DateTimeException malformed) {
            throw noTime(field);
        }
        throw noTime(field);
    }

    private static InvalidRequest noTime(String field) {
        return InvalidRequest.field(field, "must be a time such as 2026-11-01T00:00:00Z");
    }
}
