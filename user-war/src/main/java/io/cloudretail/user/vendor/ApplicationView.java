package io.cloudretail.user.vendor;

import java.time.Instant;
import java.util.UUID;

/**
 * An application as its owner and admins see it.
 *
 * @param reason why it was rejected; absent otherwise
 */
public record ApplicationView(
        UUID id,
        UUID accountId,
        String company,
        String message,
        ApplicationStatus status,
        Instant submittedAt,
        Instant decidedAt,
        String reason) {}
