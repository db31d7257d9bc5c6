package io.cloudretail.user.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * @param service where it happened: user, or the service in which an admin did something
 * @param actorId who did it; absent for the service itself, and for whoever has not proved who they are
 * @param accountId what it was done to; absent for none
 * @param subject the id of what it was done to in another service, such as an order's; absent for none
 * @param address the client's address, and its program in userAgent: both are wiped after 180 days
 */
public record AuditEntry(
        long id,
        Instant at,
        String service,
        String action,
        UUID actorId,
        UUID accountId,
        String subject,
        String address,
        String userAgent,
        String detail) {}
