package io.cloudretail.order.saga;

import java.time.Instant;
import java.util.UUID;

/**
 * An order's way, as one run holds it under its lease.
 *
 * @param deadline of a payment from its beginning on; before that, of an order that waits for price or stock
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
    /** On the way forward: what goes back is done however long it takes. */
    boolean isPastDeadline(Instant now) {
        return state.isForward() && now.isAfter(deadline);
    }
}
