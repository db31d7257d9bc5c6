package io.cloudretail.order.saga;

import java.time.Instant;
import java.util.List;

/**
 * Where an order is on its way.
 *
 * @param state what comes next; DONE when nothing does
 * @param attempts of what comes next whose outcome stayed unknown
 * @param nextRunAt when it is tried again; absent when nothing comes next
 * @param deadlineAt until when it may go forward: then it turns back by itself; absent on the way back and at the end
 * @param cancelRequested whether it was asked to turn back
 * @param lastProblem why what comes next had to be tried again
 * @param steps all that were begun, oldest first
 */
public record SagaView(
        String state,
        int attempts,
        Instant nextRunAt,
        Instant deadlineAt,
        boolean cancelRequested,
        String lastProblem,
        List<TakenStep> steps) {}
