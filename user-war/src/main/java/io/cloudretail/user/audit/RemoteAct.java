package io.cloudretail.user.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * What an admin did in another service.
 *
 * @param service where
 * @param at when, by that service's clock
 * @param subject the id of what it was done to
 */
record RemoteAct(String service, Instant at, UUID actor, String action, String subject) {}
