package io.cloudretail.user.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A login as its owner sees it.
 *
 * @param current whether the request that asks belongs to it
 */
public record SessionView(
        UUID id, Instant startedAt, Instant lastUsedAt, String userAgent, String address, boolean current) {}
