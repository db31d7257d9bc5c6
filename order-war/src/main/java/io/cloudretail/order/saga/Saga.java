package io.cloudretail.order.saga;

import java.time.Instant;
import java.util.UUID;

/**
 * An order's way, as one run holds it under its lease.
 *
 * @param run who holds the lease: a name made up for each run, on whatever instance
 * @param intended whether what comes next is written down as intended already
 */
public record Saga(
        UUID orderId,
        SagaState state,
        int attempts,
        Instant deadline,
        boolean cancelRequested,
        String rejectReason,
        String paymentToken,
        String run,
        boolean intended) {
    boolean isPastDeadline(Instant now) {
        return state == SagaState.PAYING && now.isAfter(deadline);
    }
}
