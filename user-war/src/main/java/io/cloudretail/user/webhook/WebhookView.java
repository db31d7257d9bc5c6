package io.cloudretail.user.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A webhook as its owner sees it; its secret was shown once.
 *
 * @param disabledReason why the shop gave it up: {@code gone} or {@code failing}; absent while it is enabled, and when its owner disabled it
 * @param failingSince since when nothing was delivered; absent when the last delivery was
 * @param formerSecretUntil how long the secret before this one still signs, after a rotation
 */
public record WebhookView(
        UUID id,
        String url,
        String description,
        String scope,
        List<String> eventTypes,
        boolean enabled,
        String disabledReason,
        Instant failingSince,
        Instant formerSecretUntil,
        Instant createdAt) {}
