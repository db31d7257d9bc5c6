package io.cloudretail.user.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry in a webhook's log.
 *
 * @param state WAITING for its first or next attempt, DELIVERED or FAILED for good
 * @param attempts how many were made
 * @param nextAttemptAt not before then; absent unless it waits
 * @param answerStatus what the receiver answered last; absent when it did not
 * @param answerMillis how long the last attempt took
 * @param failure why the last attempt failed: refused-by-receiver, no-answer, no-connection, unknown-name, address-refused,
 *     tls-failed or disabled
 */
public record DeliveryView(
        UUID id,
        UUID eventId,
        String eventType,
        String state,
        int attempts,
        Instant createdAt,
        Instant attemptedAt,
        Instant nextAttemptAt,
        Integer answerStatus,
        Integer answerMillis,
        String failure) {}
