package io.cloudretail.user.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * @param actorId who did it; absent for the service itself, and for whoever has not proved who they are
 * @param accountId what it was done to; absent for none
 * @param address the client's address, and its program in userAgent: both are wiped after 180 days
 */
public record AuditEntry(
        long id,
        Instant at,
        String action,
        UUID actorId,
        UUID accountId,
        String address,
        String userAgent,
        String detail) {}
