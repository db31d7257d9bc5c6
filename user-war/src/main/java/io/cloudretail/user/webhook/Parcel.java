package io.cloudretail.user.webhook;

import java.util.List;
import java.util.UUID;

/**
 * A delivery that is to be attempted now.
 *
 * @param event the event's id, the same in each attempt: by it the receiver knows a repeat
 * @param attempts how many were made before
 * @param secrets the present one first
 */
record Parcel(
        UUID delivery, UUID webhook, String url, UUID event, String body, int attempts, List<SigningSecret> secrets) {}
