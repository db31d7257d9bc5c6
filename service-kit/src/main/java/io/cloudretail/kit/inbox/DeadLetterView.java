package io.cloudretail.kit.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A message that was set aside, as an admin sees it.
 *
 * @param payload what it says; null in a list
 * @param cut whether it could not be kept as it came, and so cannot be given back
 * @param replayedAt when it was last given back to its topic
 */
public record DeadLetterView(
        UUID id,
        String topic,
        int partition,
        long offset,
        String key,
        Map<String, String> headers,
        String payload,
        boolean cut,
        String reason,
        Instant setAsideAt,
        Instant replayedAt) {}
