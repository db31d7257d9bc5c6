package io.cloudretail.user.audit;

import io.cloudretail.kit.http.TimeRequest;
import io.cloudretail.kit.problem.InvalidRequest;
import java.time.Instant;
import java.util.UUID;

/** Which entries are asked for; null for any. */
public record AuditSearch(UUID account, UUID actor, String action, String subject, Instant from, Instant to) {
    /** Other services have actions that are not known here, so only the form of one is checked. */
    static AuditSearch of(String account, String actor, String action, String subject, TimeRequest time) {
        if (action != null && !Action.FORM.matcher(action).matches()) {
            throw InvalidRequest.field("action", "must be words joined by hyphens, such as login-failed");
        }
        return new AuditSearch(id("accountId", account), id("actorId", actor), action, subject, time.from(), time.to());
    }

    private static UUID id(String field, String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw InvalidRequest.field(field, "must be a UUID");
        }
    }
}
