package io.cloudretail.order.saga;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A step of a saga, with all that was tried for it.
 *
 * @param standing DONE: its outcome is known; WAITING: it is unknown, and the step is tried again; UNDERWAY: it is being tried
 * @param attempts how often it was begun
 * @param begunAt when first
 * @param endedAt when its outcome was known
 * @param outcome as it was answered
 * @param lastProblem why it had to be tried again, the last time
 */
public record TakenStep(
        String step,
        String standing,
        int attempts,
        Instant begunAt,
        Instant endedAt,
        String outcome,
        String lastProblem) {
    private static final String DONE = "DONE";

    /** @param notes of one saga, oldest first; those of another step begin another, and so do those after an outcome */
    static List<TakenStep> of(List<SagaStep> notes) {
        List<TakenStep> taken = new ArrayList<>();
        for (SagaStep note : notes) {
            TakenStep last = taken.isEmpty() ? null : taken.get(taken.size() - 1);
            if (last == null || !last.step.equals(note.step()) || last.standing.equals(DONE)) {
                taken.add(begun(note).and(note));
            } else {
                taken.set(taken.size() - 1, last.and(note));
            }
        }
        return taken;
    }

    private static TakenStep begun(SagaStep note) {
        return new TakenStep(note.step(), "UNDERWAY", 0, note.at(), null, null, null);
    }

    private TakenStep and(SagaStep note) {
        return switch (note.phase()) {
            case "INTENT" -> new TakenStep(step, "UNDERWAY", attempts + 1, begunAt, null, null, lastProblem);
            case "RETRY" -> new TakenStep(step, "WAITING", attempts, begunAt, null, null, note.detail());
            default -> new TakenStep(step, DONE, attempts, begunAt, note.at(), note.detail(), lastProblem);
        };
    }
}
